import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Agent } from '../model/agent.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Decision } from '../model/decision.ts'
import type { Library } from '../model/library.ts'
import { namedUuid } from '../model/named-uuid.ts'
import type { Relation } from '../model/relation.ts'
import type { Version } from '../model/version.ts'
import { annotationTombstone, decisionTombstone, relationTombstone } from './tombstone.ts'

/** What a person lets out beside places and tags, and what keeps names from being guessed. */
export interface ConfidentialOptions {
  /**
   * Random, kept with the library and never exported. With it the same person has the same pseudonym
   * in every export of a library; without it nobody can try known ids until one fits.
   */
  readonly secret: string
  readonly labels: boolean
  readonly speakers: boolean
  readonly notes: boolean
}

/**
 * The library without what must not leave the house: no articles, quotations, names, guidance or
 * what came from other tools; annotations and relations keep place, tag, kind and times, decisions
 * what they keep, and their reason where notes go along. They are
 * copies with ids of their own (`confidentialId`), so that no merge can put one in the place of the
 * record that it was made of. The texts stay in the answer to count code points by; as no article is
 * in it, `encodeLibrary` writes none.
 */
export function confidentialLibrary(library: Library, options: ConfidentialOptions): Library {
  return {
    articles: [],
    texts: library.texts,
    annotations: library.annotations.map((annotation) => annotationCopy(annotation, options)),
    relations: library.relations.map((relation) => relationCopy(relation, options)),
    decisions: library.decisions.map((decision) => decisionCopy(decision, options)),
    guidance: [],
    assignments: [],
    foreign: [],
    unknown: {},
  }
}

/**
 * The id of the confidential copy of a record. It depends on the record's id alone: whoever holds the
 * record can tell that a copy is one of it, whichever library it was made in.
 */
export function confidentialId(id: string): string {
  return namedUuid(`confidential\n${id}`)
}

/** Whether nobody has edited a copy since it was made. */
export function isUntouchedCopy(version: Version): boolean {
  return Object.keys(version).every((replica) => copiedReplica.test(replica))
}

const copiedReplica = /^c-[\da-f]{16}$/

function annotationCopy(annotation: Annotation, options: ConfidentialOptions): Annotation {
  const { articleId, start, end, tag, creator } = annotation
  const head = headOf(annotation)
  if (annotation.deleted) return annotationTombstone(head, articleId)
  return {
    ...head,
    articleId,
    start,
    end,
    quote: { exact: '', prefix: '', suffix: '' },
    tag,
    labels: options.labels ? annotation.labels : [],
    speaker: options.speakers ? annotation.speaker : '',
    note: options.notes ? annotation.note : '',
    creator: pseudonym(creator, options),
    deleted: false,
  }
}

function relationCopy(relation: Relation, options: ConfidentialOptions): Relation {
  const { from, to, kind, note, confidence, canonical, creator } = relation
  const head = headOf(relation)
  if (relation.deleted) return relationTombstone(head)
  return {
    ...head,
    from: confidentialId(from),
    to: confidentialId(to),
    kind,
    note: options.notes ? note : '',
    confidence,
    ...(canonical !== undefined && { canonical: confidentialId(canonical) }),
    creator: pseudonym(creator, options),
    deleted: false,
  }
}

function decisionCopy(decision: Decision, options: ConfidentialOptions): Decision {
  const { articleIds, about, outcome, reason, supersedes, creator } = decision
  const head = headOf(decision)
  if (decision.deleted) return decisionTombstone(head)
  return {
    ...head,
    articleIds,
    about: about.map(confidentialId),
    outcome: { kind: outcome.kind, kept: outcome.kept.map(confidentialId) },
    reason: options.notes ? reason : '',
    supersedes: supersedes.map(confidentialId),
    creator: pseudonym(creator, options),
    deleted: false,
  }
}

interface Head {
  readonly id: string
  readonly created: string
  readonly modified: string
  readonly version: Version
}

function headOf({ id, created, modified, version }: Head): Head {
  return { id: confidentialId(id), created, modified, version: copiedVersion(version) }
}

/** The same counters under names that do not tell the installations. */
function copiedVersion(version: Version): Version {
  return Object.fromEntries(
    Object.entries(version).map(([replica, counter]) => {
      return [`c-${hashed(`replica\n${replica}`).slice(0, 16)}`, counter]
    }),
  )
}

function pseudonym({ id }: Agent, { secret }: ConfidentialOptions): Agent {
  const hash = hashed(`${secret}\n${id}`)
  return { id: namedUuid(`annotator\n${hash}`), name: `Annotator ${hash.slice(0, 6)}` }
}

function hashed(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
