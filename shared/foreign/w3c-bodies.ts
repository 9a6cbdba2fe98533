import type { UnknownMembers } from '../model/record.ts'
import { isObject, listOf } from '../exchange/members.ts'
import { textIn } from './text-in.ts'

/** What bodies say, by what a record here has a place for. */
export interface ForeignBodies {
  readonly tags: readonly string[]
  readonly speaker: string
  readonly note: string
}

type Part = readonly ['tag' | 'speaker' | 'note', string]

/**
 * Sorts W3C bodies by purpose (model, section 3.3.5): tagging and classifying are tags, identifying
 * is the speaker, all else is a note. A body without purpose has the annotation's motivation.
 */
export function foreignBodies(
  { body, bodies, bodyValue }: UnknownMembers,
  motivation: string,
): ForeignBodies {
  const parts = [...listOf(body), ...listOf(bodies), ...listOf(bodyValue)]
    .flatMap((each) => partsOf(each, motivation))
    .filter(([, text]) => text !== '')
  const texts = (kind: Part[0]) => parts.flatMap(([is, text]) => (is === kind ? [text] : []))
  return {
    tags: [...new Set(texts('tag'))],
    speaker: texts('speaker').join(', '),
    note: texts('note').join('\n\n'),
  }
}

function partsOf(body: unknown, motivation: string): readonly Part[] {
  if (typeof body === 'string') return [part(motivation, body)]
  if (!isObject(body)) return []
  const { items, value, source, id, purpose } = body
  const why = textIn(purpose) || motivation
  // A choice or a list of bodies.
  if (items !== undefined) return listOf(items).flatMap((item) => partsOf(item, why))
  const text = textIn(value) || textIn(source) || textIn(id)
  return [part(why, text || labelOf(body))]
}

function part(purpose: string, text: string): Part {
  const said = text.trim()
  if (purpose === 'tagging' || purpose === 'classifying') return ['tag', said]
  return [purpose === 'identifying' ? 'speaker' : 'note', said]
}

/** Some tools write a tag as an object with a label. */
function labelOf({ label, name, value }: UnknownMembers): string {
  const inside = isObject(value) ? value : {}
  const texts = [label, name, inside['label'], inside['name'], inside['value']].map(textIn)
  return texts.find((text) => text !== '') ?? ''
}
