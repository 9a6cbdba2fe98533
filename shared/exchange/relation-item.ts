import { confidences, relationKinds } from '../model/relation.ts'
import type { Confidence, Relation, RelationKind } from '../model/relation.ts'
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
  'kind',
  'confidence',
  'canonical',
  'creator',
  'created',
  'modified',
  'body',
  'target',
  'version',
  'concurrent',
])

export function isRelationKind(value: unknown): value is RelationKind {
  return relationKinds.some((kind) => kind === value)
}

/** Reads an item written by `encodeRelation`. */
export function decodeRelation(item: UnknownMembers): Result<Relation, Damage> {
  const head = decodeHead(item)
  if (!head.ok) return head
  const made = decodeCreator(item['creator'])
  if (!made.ok) return made
  const { kind, target, canonical } = item
  if (canonical !== undefined && typeof canonical !== 'string') {
    return damaged('.canonical', 'What it says to be a copy of is no id.')
  }
  const confidence = item['confidence'] ?? null
  if (!isRelationKind(kind)) return damaged('.kind', 'It does not say what kind of relation it is.')
  if (confidence !== null && !isConfidence(confidence)) {
    return damaged('.confidence', 'Its confidence is none of low, medium and high.')
  }
  if (typeof target !== 'string') {
    return damaged('.target', 'It does not say which annotation it starts from.')
  }
  const [to, ...bodies] = listOf(item['body'])
  if (typeof to !== 'string') {
    return damaged('.body', 'It does not say which annotation it leads to.')
  }
  const { note, extra } = decodeNote(bodies)

  const unknown = decodeUnknown({
    item,
    known: itemMembers,
    creator: made.value.unknown,
    bodies: extra,
  })
  if (!unknown.ok) return unknown

  return success({
    ...head.value,
    from: target,
    to,
    kind,
    note,
    confidence,
    ...(canonical !== undefined && { canonical }),
    creator: made.value.creator,
    deleted: false,
    ...(unknown.value && { unknown: unknown.value }),
  })
}

/** The W3C annotation of a relation: the body leads to one annotation, the target is the other. */
export function encodeRelation(relation: Relation): UnknownMembers {
  const {
    id,
    kind,
    confidence,
    canonical,
    creator,
    created,
    modified,
    from,
    to,
    version,
    unknown,
  } = relation
  const bodies = encodeNote({ note: relation.note, extra: listOf(unknown?.['body']) })
  const item = {
    id,
    type: 'Annotation',
    motivation: 'linking',
    kind,
    ...(confidence !== null && { confidence }),
    ...(canonical !== undefined && { canonical }),
    creator: encodeCreator(creator, unknown),
    created,
    modified,
    body: bodies.length === 0 ? to : [to, ...bodies],
    target: from,
    version: encodeVersion(version),
  }
  return withMembers(item, unknown, itemMembers)
}

function isConfidence(value: unknown): value is Confidence {
  return confidences.some((confidence) => confidence === value)
}
