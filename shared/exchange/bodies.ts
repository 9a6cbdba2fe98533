import type { AnnotationFields } from '../model/annotation.ts'
import type { UnknownMembers } from '../model/record.ts'
import { isTag } from '../model/tag.ts'
import type { Tag } from '../model/tag.ts'
import { isObject, membersBeyond, withMembers } from './members.ts'

/** The bodies of an annotation as fields, and what the fields have no place for. */
export interface Bodies {
  readonly fields: AnnotationFields
  /**
   * Bodies of other kinds as they came. A body of ours with members beyond ours stands here too,
   * so that these are written again: a label whole, the others without their value.
   */
  readonly extra: readonly unknown[]
}

const bodyMembers: ReadonlySet<string> = new Set(['type', 'purpose', 'value', 'tag'])
const textMembers: ReadonlySet<string> = new Set(['type', 'purpose', 'value'])

/**
 * Sorts bodies into fields by purpose; the first of each stands, labels all stand. A tagging body
 * with a member `tag` is a tag and not a label, even when this version does not know that tag.
 */
export function decodeBodies(bodies: readonly unknown[]): Bodies {
  let tag: Tag | null = null
  let speaker = ''
  let note = ''
  const labels: string[] = []
  const extra: unknown[] = []
  for (const body of bodies) {
    const text = textualBody(body)
    if (text === undefined) {
      extra.push(body)
      continue
    }
    const isOurs = text.purpose === 'tagging' && text.tag !== undefined
    const bodyTag = isOurs && isTag(text.tag) ? text.tag : undefined
    if (bodyTag !== undefined && tag === null) {
      tag = bodyTag
      carry(extra, text, membersBeyond(text.body, bodyMembers))
    } else if (text.purpose === 'tagging' && !isOurs) {
      labels.push(text.value)
      if (membersBeyond(text.body, textMembers) !== undefined) extra.push(body)
    } else if (text.purpose === 'identifying' && speaker === '' && text.value !== '') {
      speaker = text.value
      carry(extra, text, membersBeyond(text.body, textMembers))
    } else if (text.purpose === 'commenting' && note === '' && text.value !== '') {
      note = text.value
      carry(extra, text, membersBeyond(text.body, textMembers))
    } else if (!isEmptyText(text)) {
      extra.push(body)
    }
  }
  return { fields: { tag, labels, speaker, note }, extra }
}

/** The bodies of the fields in a fixed order, then the extra ones. */
export function encodeBodies(
  { tag, labels, speaker, note }: AnnotationFields,
  extra: readonly unknown[],
): readonly unknown[] {
  const carriers: UnknownMembers[] = []
  const others: unknown[] = []
  for (const body of extra) {
    if (isObject(body) && isCarrier(body)) carriers.push(body)
    else others.push(body)
  }
  const written: unknown[] = []
  if (tag !== null) {
    const carrier = carriers.find(({ value, purpose }) => {
      return purpose === 'tagging' && value === undefined
    })
    const body = { type: 'TextualBody', purpose: 'tagging', value: tag, tag }
    written.push(withMembers(body, carrier, bodyMembers))
  }
  for (const label of labels) {
    const at = carriers.findIndex(({ purpose, value }) => purpose === 'tagging' && value === label)
    const [carrier] = at < 0 ? [] : carriers.splice(at, 1)
    written.push(carrier ?? { type: 'TextualBody', purpose: 'tagging', value: label })
  }
  written.push(...textBody('identifying', speaker, carriers))
  written.push(...textBody('commenting', note, carriers))
  return [...written, ...others]
}

function textBody(purpose: string, value: string, carriers: readonly UnknownMembers[]): unknown[] {
  if (value === '') return []
  const carrier = carriers.find((body) => body['purpose'] === purpose)
  return [withMembers({ type: 'TextualBody', purpose, value }, carrier, textMembers)]
}

interface TextualBody {
  readonly body: UnknownMembers
  readonly tag: unknown
  readonly purpose: unknown
  readonly value: string
}

function textualBody(body: unknown): TextualBody | undefined {
  if (!isObject(body)) return undefined
  const { tag, type, purpose, value } = body
  if (type !== 'TextualBody' || typeof value !== 'string') return undefined
  return { body, tag, purpose, value }
}

function isEmptyText({ body, purpose, value }: TextualBody): boolean {
  if (value !== '' || membersBeyond(body, textMembers) !== undefined) return false
  return purpose === 'identifying' || purpose === 'commenting'
}

function carry(
  extra: unknown[],
  { purpose }: TextualBody,
  members: UnknownMembers | undefined,
): void {
  if (members !== undefined) extra.push({ type: 'TextualBody', purpose, ...members })
}

/** Whether an extra body only lends its members to a field's body. */
function isCarrier({ tag, type, purpose, value }: UnknownMembers): boolean {
  if (type !== 'TextualBody') return false
  if (purpose === 'tagging') return tag === undefined
  return (purpose === 'identifying' || purpose === 'commenting') && value === undefined
}
