import { isOutcomeOf, outcomeKinds } from '../model/decision.ts'
import type { Decision, OutcomeKind } from '../model/decision.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { UnknownMembers } from '../model/record.ts'
import { damaged } from './damage.ts'
import type { Damage } from './damage.ts'
import { decodeCreator, decodeHead, decodeUnknown } from './decode-record.ts'
import { encodeCreator, encodeVersion } from './encode-record.ts'
import { listOf, withMembers } from './members.ts'
import { decodeNote, encodeNote } from './note-body.ts'

const itemMembers: ReadonlySet<string> = new Set([
  'id',
  'type',
  'motivation',
  'outcome',
  'kept',
  'supersedes',
  'inArticles',
  'creator',
  'created',
  'modified',
  'body',
  'target',
  'version',
  'concurrent',
])

/** Whether an item is a decision of ours; one of an outcome that a newer minor version knows is not. */
export function isDecisionItem({ type, version, motivation, outcome }: UnknownMembers): boolean {
  if (type !== 'Annotation' || version === undefined || motivation !== 'assessing') return false
  return outcome !== undefined && (typeof outcome !== 'string' || isOutcomeKind(outcome))
}

function isOutcomeKind(value: unknown): value is OutcomeKind {
  return outcomeKinds.some((kind) => kind === value)
}

/** Reads an item written by `encodeDecision`. */
export function decodeDecision(item: UnknownMembers): Result<Decision, Damage> {
  const head = decodeHead(item)
  if (!head.ok) return head
  const made = decodeCreator(item['creator'])
  if (!made.ok) return made
  const { outcome: kind } = item
  if (!isOutcomeKind(kind)) return damaged('.outcome', 'It does not say what was decided.')
  const about = idsOf(item['target'])
  if (about === null || about.length === 0) {
    return damaged('.target', 'It does not say which annotations or relations it is about.')
  }
  const kept = idsOf(item['kept'])
  if (kept === null || !isOutcomeOf({ kind, kept }, about)) {
    return damaged('.kept', 'What it keeps does not go with what was decided.')
  }
  const supersedes = idsOf(item['supersedes'])
  if (supersedes === null) return damaged('.supersedes', 'Which decisions it replaces are no ids.')
  const articleIds = idsOf(item['inArticles'])
  if (articleIds === null) return damaged('.inArticles', 'Its articles are no ids.')
  const { note: reason, extra } = decodeNote(listOf(item['body']))

  const unknown = decodeUnknown({
    item,
    known: itemMembers,
    creator: made.value.unknown,
    bodies: extra,
  })
  if (!unknown.ok) return unknown

  return success({
    ...head.value,
    articleIds,
    about,
    outcome: { kind, kept },
    reason,
    supersedes,
    creator: made.value.creator,
    deleted: false,
    ...(unknown.value && { unknown: unknown.value }),
  })
}

/** The W3C annotation of a decision: it assesses the annotations that are its targets. */
export function encodeDecision(decision: Decision): UnknownMembers {
  const { id, outcome, reason, supersedes, articleIds, about, unknown } = decision
  const body = encodeNote({ note: reason, extra: listOf(unknown?.['body']) })
  const item = {
    id,
    type: 'Annotation',
    motivation: 'assessing',
    outcome: outcome.kind,
    ...(outcome.kept.length > 0 && { kept: outcome.kept }),
    ...(supersedes.length > 0 && { supersedes }),
    ...(articleIds.length > 0 && { inArticles: articleIds }),
    creator: encodeCreator(decision.creator, unknown),
    created: decision.created,
    modified: decision.modified,
    ...(body.length > 0 && { body }),
    // The W3C's tests take a list of one for two things at once.
    target: about.length === 1 ? about[0] : about,
    version: encodeVersion(decision.version),
  }
  return withMembers(item, unknown, itemMembers)
}

/** Null where one of them is no id. */
function idsOf(value: unknown): readonly string[] | null {
  const values = listOf(value)
  const ids = values.filter((id): id is string => typeof id === 'string' && id !== '')
  return ids.length === values.length ? ids : null
}
