import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { guidanceId } from '../codebook/guidance-id.ts'
import type { Decision } from '../model/decision.ts'
import type { Guidance } from '../model/guidance.ts'
import { tags } from '../model/tag.ts'
import type { Relation } from '../model/relation.ts'
import type { UnknownMembers, Versioned } from '../model/record.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import { damaged } from './damage.ts'
import type { Damage } from './damage.ts'
import type { RecordHead } from './decode-record.ts'
import { isTime, isVersion, notATime, notAVersion } from './decode-record.ts'
import { isForeignTombstone } from './foreign-item.ts'
import type { Found } from './gather.ts'
import { isShallow } from './members.ts'
import { encodeVersion } from './encode-record.ts'
import { recordKinds } from './vocabulary.ts'
import type { RecordKind } from './vocabulary.ts'

/**
 * All that a file says of a deleted record: nothing of what it said survives. A deleted annotation
 * names its article still, under which a library keeps it.
 */
export function encodeTombstone(
  kind: RecordKind,
  record: Versioned,
  articleId = '',
): UnknownMembers {
  const { id, created, modified, version } = record
  const source = articleId === '' ? {} : { source: articleId }
  const times = created === '' ? { modified } : { created, modified }
  return { id, kind, ...source, ...times, version: encodeVersion(version) }
}

/** Reads a tombstone; one of a kind that a newer minor version knows is kept as it is. */
export function decodeTombstone(item: UnknownMembers): Result<Found, Damage> {
  const { id, kind, source = '', created = '', modified, version } = item
  if (typeof id !== 'string' || id === '') return damaged('.id', 'It has no id.')
  if (typeof kind !== 'string') return damaged('.kind', 'It does not say what was deleted.')
  if (!isKnownKind(kind)) {
    if (isShallow(item) && isForeignTombstone(item)) {
      return success({ kind: 'foreign', record: { id, item } })
    }
    return damaged('', 'It is not the mark of something deleted.')
  }
  if (created !== '' && !isTime(created)) return notATime('.created')
  if (!isTime(modified)) return notATime('.modified')
  if (!isVersion(version)) return notAVersion()
  if (typeof source !== 'string') return damaged('.source', 'It does not name its article.')
  const head = { id, created, modified, version }
  if (kind === 'article') return success({ kind, record: articleTombstone(head) })
  if (kind === 'annotation') return success({ kind, record: annotationTombstone(head, source) })
  if (kind === 'relation') return success({ kind, record: relationTombstone(head) })
  if (kind === 'decision') return success({ kind, record: decisionTombstone(head) })
  const guidance = guidanceTombstone(head)
  if (guidance === null) return damaged('.id', 'It does not say which tag it is about.')
  return success({ kind, record: guidance })
}

function isKnownKind(kind: string): kind is RecordKind {
  return recordKinds.some((known) => known === kind)
}

/** The record that stands for a deleted article. */
export function articleTombstone({ id, created, modified, version }: RecordHead): Article {
  return {
    id,
    title: '',
    byline: '',
    publisher: '',
    url: '',
    published: '',
    captured: '',
    language: '',
    mediaType: '',
    fileName: '',
    sourceHash: '',
    leftOut: [],
    supersedes: null,
    created,
    modified,
    version,
    deleted: true,
  }
}

/** The record that stands for a deleted annotation: on no words, of an article if that is known. */
export function annotationTombstone(
  { id, created, modified, version }: RecordHead,
  articleId: string,
): Annotation {
  return {
    id,
    articleId,
    start: 0,
    end: 0,
    quote: { exact: '', prefix: '', suffix: '' },
    tag: null,
    labels: [],
    speaker: '',
    note: '',
    creator: { id: '', name: '' },
    created,
    modified,
    version,
    deleted: true,
  }
}

/** The record that stands for a deleted relation; its kind means nothing. */
export function relationTombstone({ id, created, modified, version }: RecordHead): Relation {
  return {
    id,
    from: '',
    to: '',
    kind: 'denies',
    note: '',
    confidence: null,
    creator: { id: '', name: '' },
    created,
    modified,
    version,
    deleted: true,
  }
}

/** The record that stands for a decision that was taken back; its outcome means nothing. */
export function decisionTombstone({ id, created, modified, version }: RecordHead): Decision {
  return {
    id,
    articleIds: [],
    about: [],
    outcome: { kind: 'neither', kept: [] },
    reason: '',
    supersedes: [],
    creator: { id: '', name: '' },
    created,
    modified,
    version,
    deleted: true,
  }
}

/** The record that stands for guidance that was taken back; null where no tag has such an id. */
export function guidanceTombstone({ id, created, modified, version }: RecordHead): Guidance | null {
  const tag = tags.find((each) => guidanceId(each) === id)
  if (tag === undefined) return null
  return {
    id,
    tag,
    definition: '',
    examples: [],
    counterExamples: [],
    creator: { id: '', name: '' },
    created,
    modified,
    version,
    deleted: true,
  }
}
