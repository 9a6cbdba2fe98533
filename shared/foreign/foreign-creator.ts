import { namedUuid } from '../model/named-uuid.ts'
import type { Agent } from '../model/agent.ts'
import { isObject, listOf } from '../exchange/members.ts'
import { textIn } from './text-in.ts'

/** Who made an annotation of which no tool says so. */
export const nobody: Agent = { id: namedUuid('foreign creator'), name: 'Unknown annotator' }

/** The first creator that a W3C annotation names: an IRI, or an agent with names and an id. */
export function creatorOf(value: unknown): Agent {
  const [first] = listOf(value)
  if (typeof first === 'string') return agent(first, '')
  if (!isObject(first)) return nobody
  const names = ['name', 'nickname', 'displayName', 'email'].map((name) => textIn(first[name]))
  return agent(textIn(first['id'] ?? first['@id']), names.find((name) => name !== '') ?? '')
}

/** An account of Hypothesis, `acct:somebody@authority`, with the name that is shown for it. */
export function accountOf(user: unknown, info: unknown): Agent {
  const id = textIn(user)
  const shown = isObject(info) ? textIn(info['display_name']) : ''
  const own = /^acct:([^@]+)@/.exec(id)?.[1] ?? ''
  return agent(id, shown || own)
}

/** Ids that are no IRIs, as some tools have them, get one that is the same wherever it is made. */
function agent(id: string, name: string): Agent {
  if (id === '' && name === '') return nobody
  return { id: isIri(id) ? id : namedUuid(`foreign creator\n${id || name}`), name: name || id }
}

/** Whether it begins as an IRI does, with a scheme. */
export function isIri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(text)
}
