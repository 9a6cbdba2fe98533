import type { Assignment } from '../model/assignment.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { UnknownMembers } from '../model/record.ts'
import { damaged } from './damage.ts'
import type { Damage } from './damage.ts'
import { decodeCreator, isTime, notATime } from './decode-record.ts'
import { encodeCreator } from './encode-record.ts'
import { compareText, isArray } from './members.ts'

/** Reads an entry of a collection's member `assignments`. */
export function decodeAssignment(item: UnknownMembers): Result<Assignment, Damage> {
  const { id, created } = item
  if (typeof id !== 'string' || id === '') return damaged('.id', 'It has no id.')
  const annotators = textsOf(item['annotators'])
  if (annotators === null) return damaged('.annotators', 'It does not say whom it is for.')
  const articleIds = textsOf(item['articleIds'])
  if (articleIds === null) return damaged('.articleIds', 'It does not say which articles it is of.')
  if (!isTime(created)) return notATime('.created')
  if (item['by'] === undefined) {
    return success({ id, annotators, articleIds, created, by: null })
  }
  const by = decodeCreator(item['by'])
  if (!by.ok) return damaged('.by', 'It does not say whose work it is.')
  return success({ id, annotators, articleIds, created, by: by.value.creator })
}

/** The reverse of `decodeAssignment`. */
export function encodeAssignment({ by, ...assignment }: Assignment): UnknownMembers {
  const { id, annotators, articleIds, created } = assignment
  const said = { id, annotators, articleIds, created }
  return by === null ? said : { ...said, by: encodeCreator(by, undefined) }
}

/** In the order of a file, each person's return of each assignment once. */
export function tidyAssignments(assignments: readonly Assignment[]): readonly Assignment[] {
  const byKey = new Map<string, Assignment>()
  for (const assignment of assignments) {
    const key = keyOf(assignment)
    const other = byKey.get(key)
    // Only a file that was changed by hand says two things of one.
    const stays = other !== undefined && contentOf(other) >= contentOf(assignment)
    if (!stays) byKey.set(key, assignment)
  }
  return [...byKey.values()].sort((a, b) => compareText(keyOf(a), keyOf(b)))
}

function keyOf({ id, by }: Assignment): string {
  return by === null ? id : `${id} ${by.id}`
}

function contentOf(assignment: Assignment): string {
  return JSON.stringify(encodeAssignment(assignment))
}

/** The texts of a list; null where it is none or has anything else in it. */
export function textsOf(value: unknown): readonly string[] | null {
  if (!isArray(value)) return null
  const texts = value.filter((each) => typeof each === 'string')
  return texts.length === value.length ? texts : null
}
