import { returnId } from '../assignments/return-id.ts'
import type { Agent } from '../model/agent.ts'
import { assignmentRoles } from '../model/apart.ts'
import type { Apart, KeptReturn, KnownAssignment, Reveal } from '../model/apart.ts'
import type { UnknownMembers } from '../model/record.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import { decodeAssignment, encodeAssignment, textsOf } from './assignment-member.ts'
import { block } from './block.ts'
import { damaged } from './damage.ts'
import type { Damage, ItemProblem } from './damage.ts'
import { decodeCreator, isTime, notATime } from './decode-record.ts'
import { encodeCreator } from './encode-record.ts'
import { decodeCollection } from './decode-collection.ts'
import { gather } from './gather.ts'
import { compareText, isArray, isObject } from './members.ts'
import { eachObject } from './read-parts.ts'

/** What could be read of the member `apart`, and what could not. */
export interface DecodedApart {
  readonly apart: Apart
  readonly problems: readonly ItemProblem[]
}

/**
 * The member `apart` of a backup as it stands in the file, one entry a line; none where nothing is
 * kept apart. The same content gives the same bytes, in whatever order it comes.
 */
export function encodeApart({ assignments, returns }: Apart): readonly string[] {
  if (assignments.length + returns.length === 0) return []
  const known = assignments
    .toSorted((a, b) => compareText(a.assignment.id, b.assignment.id))
    .map((each) => JSON.stringify(encodeKnown(each)))
  const kept = returns
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((each) => JSON.stringify(encodeReturn(each)))
  const parts = [`"assignments":${block('[', ']', known)}`, `"returns":${block('[', ']', kept)}`]
  return [`"apart":${block('{', '}', parts)}`]
}

/**
 * Reads the member `apart`. Total: a damaged entry is reported and skipped. A return whose assignment
 * cannot be read is known by what it says of it itself.
 */
export function decodeApart(member: unknown): DecodedApart {
  const gathered = gather()
  const assignments: KnownAssignment[] = []
  const returns: KeptReturn[] = []
  if (member !== undefined && !isObject(member)) {
    gathered.report('$.apart', { path: '', reason: 'It is not an object.' })
  }
  const parts = isObject(member) ? member : {}
  eachObject(gathered, parts['assignments'], '$.apart.assignments', (item, path) => {
    gathered.settle(decodeKnown(item), path, (each) => assignments.push(each))
  })
  const known = new Set(assignments.map(({ assignment }) => assignment.id))
  eachObject(gathered, parts['returns'], '$.apart.returns', (item, path) => {
    gathered.settle(decodeReturn(item), path, (each) => {
      if (!known.has(each.assignmentId)) {
        const found = assignmentIn(each)
        if (found === null) {
          gathered.report(path, { path: '.assignment', reason: 'Nothing says what it comes of.' })
          return
        }
        known.add(each.assignmentId)
        assignments.push(found)
      }
      returns.push(each)
    })
  })
  return { apart: { assignments, returns }, problems: gathered.problems }
}

function encodeKnown({ assignment, role, revealed }: KnownAssignment): UnknownMembers {
  const said = { ...encodeAssignment({ ...assignment, by: null }), role }
  if (revealed === null) return said
  const { at, by, missing } = revealed
  return { ...said, revealed: { at, by: encodeCreator(by, undefined), missing } }
}

function decodeKnown(item: UnknownMembers): Result<KnownAssignment, Damage> {
  const assignment = decodeAssignment(item)
  if (!assignment.ok) return assignment
  const role = assignmentRoles.find((each) => each === item['role'])
  if (role === undefined) return damaged('.role', 'It does not say how it came here.')
  const revealed = item['revealed'] === undefined ? null : revealOf(item['revealed'])
  if (revealed === undefined) return damaged('.revealed', 'It does not say who opened it.')
  return success({ assignment: { ...assignment.value, by: null }, role, revealed })
}

/** Undefined where it cannot be read. */
function revealOf(value: unknown): Reveal | undefined {
  if (!isObject(value) || !isTime(value['at'])) return undefined
  const by = decodeCreator(value['by'])
  const missing = textsOf(value['missing'])
  if (!by.ok || missing === null) return undefined
  return { at: value['at'], by: by.value.creator, missing }
}

function encodeReturn({ assignmentId, by, received, fileName, text }: KeptReturn): UnknownMembers {
  const creators = by.map((each) => encodeCreator(each, undefined))
  return { assignment: assignmentId, by: creators, received, fileName, text }
}

function decodeReturn(item: UnknownMembers): Result<KeptReturn, Damage> {
  const { assignment, received, fileName, text } = item
  if (typeof assignment !== 'string') return damaged('.assignment', 'It comes of no assignment.')
  if (typeof text !== 'string') return damaged('.text', 'It has no text.')
  if (typeof fileName !== 'string') return damaged('.fileName', 'Its file has no name.')
  if (!isTime(received)) return notATime('.received')
  const by = agentsOf(item['by'])
  if (by === null) return damaged('.by', 'It does not say whose work it is.')
  return success({ id: returnId(text), assignmentId: assignment, by, received, fileName, text })
}

function agentsOf(value: unknown): readonly Agent[] | null {
  if (!isArray(value)) return null
  const agents: Agent[] = []
  for (const each of value) {
    const read = decodeCreator(each)
    if (!read.ok) return null
    agents.push(read.value.creator)
  }
  return agents
}

/** What a return says of what it comes of, for one whose assignment was lost. */
function assignmentIn({ assignmentId, text }: KeptReturn): KnownAssignment | null {
  const read = decodeCollection(text)
  if (!read.ok) return null
  const found = read.value.library.assignments.find(({ id }) => id === assignmentId)
  if (found === undefined) return null
  return { assignment: { ...found, by: null }, role: 'returned', revealed: null }
}
