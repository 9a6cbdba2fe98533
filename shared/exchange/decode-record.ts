import type { Agent } from '../model/agent.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { UnknownMembers } from '../model/record.ts'
import type { Version } from '../model/version.ts'
import { damaged } from './damage.ts'
import type { Damage } from './damage.ts'
import { isObject, isShallow, membersBeyond } from './members.ts'

/** What every record of ours has in a file. */
export interface RecordHead {
  readonly id: string
  readonly created: string
  readonly modified: string
  readonly version: Version
}

const utcTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/
const agentMembers: ReadonlySet<string> = new Set(['id', 'type', 'name'])

/** Id, times and version of a record. */
export function decodeHead(item: UnknownMembers): Result<RecordHead, Damage> {
  const { id, created, modified, version } = item
  if (typeof id !== 'string' || id === '') return damaged('.id', 'It has no id.')
  if (!isTime(created)) return notATime('.created')
  if (!isTime(modified)) return notATime('.modified')
  if (!isVersion(version)) return notAVersion()
  return success({ id, created, modified, version })
}

export function isTime(value: unknown): value is string {
  return typeof value === 'string' && utcTime.test(value)
}

export function notATime(path: string): Result<never, Damage> {
  return damaged(path, 'It is not a time in UTC, such as 2026-01-31T09:30:00Z.')
}

export function notAVersion(): Result<never, Damage> {
  return damaged('.version', 'Its version is not a list of replicas with their counters.')
}

/** Counters by replica. A name that every object already has would be compared wrongly. */
export function isVersion(value: unknown): value is Version {
  if (!isObject(value)) return false
  for (const replica of Object.keys(value)) {
    const counter = value[replica]
    if (typeof counter !== 'number' || !Number.isSafeInteger(counter) || counter < 0) return false
    if (replica in Object.prototype) return false
  }
  return true
}

/** The creator, and what the file says of them beyond id and name. */
export function decodeCreator(
  value: unknown,
): Result<{ readonly creator: Agent; readonly unknown: UnknownMembers | undefined }, Damage> {
  if (!isObject(value)) return damaged('.creator', 'It does not say who made it.')
  const { id, name, type } = value
  if (typeof id !== 'string' || typeof name !== 'string') {
    return damaged('.creator', 'Who made it has no id or no name.')
  }
  const beyond = membersBeyond(value, agentMembers)
  const unknown = type === undefined || type === 'Person' ? beyond : { ...beyond, type }
  return success({ creator: { id, name }, unknown })
}

/** What a file says of a record beyond what this version knows, by where it belongs. */
export interface UnknownParts {
  readonly item: UnknownMembers
  readonly known: ReadonlySet<string>
  readonly creator?: UnknownMembers | undefined
  readonly bodies?: readonly unknown[]
  readonly target?: UnknownMembers | undefined
  /** The words that the record is about, for the report. */
  readonly quotation?: string
}

/** The members to be kept and written again; damaged where they are nested too deep for that. */
export function decodeUnknown(parts: UnknownParts): Result<UnknownMembers | undefined, Damage> {
  const { item, known, creator, bodies = [], target, quotation } = parts
  const more: [string, unknown][] = Object.entries(membersBeyond(item, known) ?? {})
  if (creator !== undefined) more.push(['creator', creator])
  if (bodies.length > 0) more.push(['body', bodies])
  if (target !== undefined) more.push(['target', target])
  if (more.length === 0) return success(undefined)
  const unknown = Object.fromEntries(more)
  return isShallow(unknown)
    ? success(unknown)
    : damaged('', 'It is nested too deep to be kept.', quotation)
}
