import type { Agent } from '../model/agent.ts'
import type { UnknownMembers } from '../model/record.ts'
import type { Version } from '../model/version.ts'
import { compareText, isObject, withMembers } from './members.ts'

const agentMembers: ReadonlySet<string> = new Set(['id', 'type', 'name'])

/** The W3C agent of a creator, with what a file once said of them beyond id and name. */
export function encodeCreator(
  { id, name }: Agent,
  unknown: UnknownMembers | undefined,
): UnknownMembers {
  const more = unknown?.['creator']
  const type = isObject(more) && more['type'] !== undefined ? more['type'] : 'Person'
  return withMembers({ id, type, name }, more, agentMembers)
}

/** The same version with its replicas in one order, however they came together. */
export function encodeVersion(version: Version): Version {
  const entries = Object.entries(version)
  if (entries.length < 2) return version
  return Object.fromEntries(entries.sort((a, b) => compareText(a[0], b[0])))
}
