import { guidanceId } from '../codebook/guidance-id.ts'
import type { Guidance } from '../model/guidance.ts'
import type { UnknownMembers } from '../model/record.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import { isTag } from '../model/tag.ts'
import { damaged } from './damage.ts'
import type { Damage } from './damage.ts'
import { decodeCreator, decodeHead, decodeUnknown } from './decode-record.ts'
import { encodeCreator, encodeVersion } from './encode-record.ts'
import { isObject, listOf, withMembers } from './members.ts'
import { namespace } from './vocabulary.ts'

const itemMembers: ReadonlySet<string> = new Set([
  'id',
  'type',
  'motivation',
  'tag',
  'creator',
  'created',
  'modified',
  'body',
  'target',
  'version',
  'concurrent',
])

/** What a body says of the tag. */
type Role = 'definition' | 'example' | 'counter-example'

/** Reads an item written by `encodeGuidance`. */
export function decodeGuidance(item: UnknownMembers): Result<Guidance, Damage> {
  const head = decodeHead(item)
  if (!head.ok) return head
  const made = decodeCreator(item['creator'])
  if (!made.ok) return made
  const { tag } = item
  if (!isTag(tag)) return damaged('.tag', 'It does not say which tag it is about.')
  if (head.value.id !== guidanceId(tag)) return damaged('.id', 'Its id is not that of its tag.')
  const bodies = listOf(item['body'])
  const values = (role: Role) => bodies.filter((body) => roleOf(body) === role).flatMap(valueOf)
  const extra = bodies.filter((body) => roleOf(body) === null)

  const unknown = decodeUnknown({
    item,
    known: itemMembers,
    creator: made.value.unknown,
    bodies: extra,
  })
  if (!unknown.ok) return unknown

  return success({
    ...head.value,
    tag,
    definition: values('definition').join('\n'),
    examples: values('example'),
    counterExamples: values('counter-example'),
    creator: made.value.creator,
    deleted: false,
    ...(unknown.value && { unknown: unknown.value }),
  })
}

/** The W3C annotation that describes a tag. */
export function encodeGuidance(guidance: Guidance): UnknownMembers {
  const { id, tag, creator, created, modified, version, unknown } = guidance
  const { definition, examples, counterExamples } = guidance
  const body = (role: Role) => (value: string) => {
    return { type: 'TextualBody', purpose: 'describing', value, role }
  }
  const item = {
    id,
    type: 'Annotation',
    motivation: 'describing',
    tag,
    creator: encodeCreator(creator, unknown),
    created,
    modified,
    body: [
      body('definition')(definition),
      ...examples.map(body('example')),
      ...counterExamples.map(body('counter-example')),
      ...listOf(unknown?.['body']),
    ],
    target: `${namespace}${tag}`,
    version: encodeVersion(version),
  }
  return withMembers(item, unknown, itemMembers)
}

/** Only what is written as `encodeGuidance` writes it, and nothing beside it, is taken apart. */
function roleOf(body: unknown): Role | null {
  if (!isObject(body) || Object.keys(body).length !== 4) return null
  const { type, purpose, value, role } = body
  if (type !== 'TextualBody' || purpose !== 'describing' || typeof value !== 'string') return null
  return role === 'definition' || role === 'example' || role === 'counter-example' ? role : null
}

function valueOf(body: unknown): readonly string[] {
  return isObject(body) && typeof body['value'] === 'string' ? [body['value']] : []
}
