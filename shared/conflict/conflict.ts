import { isArticleConflict } from '../merge/article-conflict.ts'
import { statesOf, wholeVersion } from '../merge/join-records.ts'
import type { Joinable } from '../merge/join-records.ts'
import type { Whole } from '../merge/whole.ts'
import type { ArticleId } from '../model/article.ts'
import type { Version } from '../model/version.ts'
import type { ConflictField, Naming } from './conflict-field.ts'
import {
  annotationFields,
  articleFields,
  decisionFields,
  guidanceFields,
  relationFields,
} from './conflict-fields.ts'
import { differingFields, togetherIn } from './differing-fields.ts'
import { settleRecord } from './settle-record.ts'
import type { Settling } from './settle-record.ts'

export type ConflictKind = 'annotation' | 'relation' | 'decision' | 'guidance' | 'article'

/** A record of one of the kinds that can be in conflict. */
export type Conflicted = Extract<Whole, { readonly kind: ConflictKind }>

/** One of the versions that stand side by side. */
export interface ConflictVersion {
  readonly isDeleted: boolean
  /** ISO 8601 in UTC with `Z`. */
  readonly modified: string
  /** Whether this installation has made it. */
  readonly isHere: boolean
}

/** A field in which the versions differ. */
export interface ConflictDifference {
  readonly name: string
  readonly label: string
  /** What it says in each version; null in a deleted one. */
  readonly words: readonly (string | null)[]
  /** What all versions say together; null where they cannot, or one of them says it. */
  readonly both: string | null
}

/** A record that was changed on both sides, as a person looks at it. */
export interface Conflict {
  readonly kind: ConflictKind
  readonly id: string
  /** Of an annotation or an article. */
  readonly articleId: ArticleId | null
  /** Who made the record; empty where that is not known. */
  readonly creator: string
  /** All that a person sees here: what settles it includes no more. */
  readonly seen: Version
  readonly versions: readonly ConflictVersion[]
  readonly differences: readonly ConflictDifference[]
}

export interface Seeing {
  readonly replica: string
  readonly nameOf: Naming
}

/**
 * What is to be settled of a record; null where there is nothing to choose: its versions say the
 * same, all are deleted, or they differ only in how two people captured the same article.
 */
export function conflictOf(whole: Conflicted, seeing: Seeing): Conflict | null {
  const { kind, id } = whole
  const head = { kind, id, articleId: null, creator: '' }
  switch (whole.kind) {
    case 'annotation': {
      const creator = whole.record?.creator.name ?? ''
      return seen(whole.record, annotationFields, seeing, {
        ...head,
        creator,
        articleId: whole.articleId,
      })
    }
    case 'relation': {
      const creator = whole.record?.creator.name ?? ''
      return seen(whole.record, relationFields, seeing, { ...head, creator })
    }
    case 'decision': {
      const creator = whole.record?.creator.name ?? ''
      return seen(whole.record, decisionFields, seeing, { ...head, creator })
    }
    case 'guidance': {
      const creator = whole.record?.creator.name ?? ''
      return seen(whole.record, guidanceFields, seeing, { ...head, creator })
    }
    case 'article':
      if (whole.record === null || !isArticleConflict(whole.record)) return null
      return seen(whole.record, articleFields, seeing, { ...head, articleId: whole.id })
  }
}

/** A record with its open versions settled; as it is where there is none. */
export function settleWhole(whole: Conflicted, settling: Settling): Conflicted {
  switch (whole.kind) {
    case 'annotation':
      return { ...whole, record: settled(whole.record, annotationFields, settling) }
    case 'relation':
      return { ...whole, record: settled(whole.record, relationFields, settling) }
    case 'decision':
      return { ...whole, record: settled(whole.record, decisionFields, settling) }
    case 'guidance':
      return { ...whole, record: settled(whole.record, guidanceFields, settling) }
    case 'article':
      return { ...whole, record: settled(whole.record, articleFields, settling) }
  }
}

function settled<Kept extends Joinable<Kept>>(
  record: Kept | null,
  fields: readonly ConflictField<Kept>[],
  settling: Settling,
): Kept | null {
  return record && settleRecord(record, fields, settling)
}

type Head = Pick<Conflict, 'kind' | 'id' | 'articleId' | 'creator'>

function seen<Kept extends Joinable<Kept>>(
  record: Kept | null,
  fields: readonly ConflictField<Kept>[],
  { replica, nameOf }: Seeing,
  head: Head,
): Conflict | null {
  if (record?.concurrent === undefined) return null
  const states = statesOf(record)
  const differences = differingFields(states, fields).map((field): ConflictDifference => {
    const all = togetherIn(field, states)
    return {
      name: field.name,
      label: field.label,
      words: states.map((state) => (state.deleted ? null : field.words(state, nameOf))),
      both: all && field.words(all, nameOf),
    }
  })
  const live = states.filter(({ deleted }) => !deleted).length
  if (live === 0 || (live === states.length && differences.length === 0)) return null
  const counts = states.map(({ version }) => version[replica] ?? 0)
  const versions = states.map(({ deleted, modified }, index) => {
    const others = counts.filter((_, at) => at !== index)
    return { isDeleted: deleted, modified, isHere: (counts[index] ?? 0) > Math.max(...others) }
  })
  return { ...head, seen: wholeVersion(record), versions, differences }
}
