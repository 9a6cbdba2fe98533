import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinApart } from '../../../shared/assignments/join-apart.ts'
import type { Apart, AssignmentRole, KnownAssignment, Reveal } from '../../../shared/model/apart.ts'
import { arbitraryApart } from '../exchange/arbitrary-apart.ts'

const ana = { id: 'urn:uuid:ana', name: 'Ana' }

function known(role: AssignmentRole, revealed: Reveal | null = null): KnownAssignment {
  const created = '2026-01-31T08:00:00Z'
  const assignment = { id: 'urn:uuid:d1', annotators: ['Ana'], articleIds: [], created, by: null }
  return { assignment, role, revealed }
}

function opened(at: string): Reveal {
  return { at, by: ana, missing: [] }
}

function returned(id: string, received = '2026-02-01T00:00:00Z') {
  return { id, assignmentId: 'urn:uuid:d1', by: [ana], received, fileName: 'a', text: id }
}

const nothing: Apart = { assignments: [], returns: [] }

describe('what was kept apart here and in a backup', () => {
  it('is there once, as it is here', () => {
    const here = { assignments: [known('handed-out')], returns: [returned('one')] }
    const brought = {
      assignments: [known('handed-out')],
      returns: [returned('one', '2026-01-01T00:00:00Z'), returned('two')],
    }
    const joined = joinApart(here, brought)
    expect(joined.assignments).toEqual(here.assignments)
    expect(joined.returns.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      returned('one'),
      returned('two'),
    ])
    expect(joined.opened).toEqual([])
  })

  it.each([
    ['returned', 'received', 'received'],
    ['received', 'returned', 'received'],
    ['received', 'handed-out', 'handed-out'],
    ['handed-out', 'received', 'handed-out'],
  ] as const)('known as %s here and as %s there is %s', (here, there, role) => {
    const joined = joinApart(
      { ...nothing, assignments: [known(here)] },
      { ...nothing, assignments: [known(there)] },
    )
    expect(joined.assignments).toEqual([known(role)])
  })

  const early = opened('2026-02-01T00:00:00.5Z')
  const late = opened('2026-02-01T00:00:01Z')
  it.each([
    { name: 'here', here: early, there: null },
    { name: 'there', here: null, there: early },
    { name: 'here first', here: early, there: late },
    { name: 'there first', here: late, there: early },
  ])('stays opened where it was opened $name, and its returns are none', ({ here, there }) => {
    const joined = joinApart(
      { assignments: [known('handed-out', here)], returns: [returned('one')] },
      { assignments: [known('handed-out', there)], returns: [returned('two')] },
    )
    expect(joined.assignments).toEqual([known('handed-out', early)])
    expect(joined.returns).toEqual([])
    expect(joined.opened.map(({ id }) => id).toSorted()).toEqual(['one', 'two'])
  })

  it('is unseen where a file is a return of two assignments, of which one was opened', () => {
    const other = known('handed-out')
    const open = {
      ...other,
      assignment: { ...other.assignment, id: 'urn:uuid:d2' },
      revealed: early,
    }
    const ofOpen = { ...returned('one'), assignmentId: 'urn:uuid:d2' }
    const seen = { assignments: [open], returns: [ofOpen] }
    const unseen = { assignments: [other], returns: [returned('one')] }
    for (const [here, brought] of [
      [seen, unseen],
      [unseen, seen],
    ] as const) {
      const joined = joinApart(here, brought)
      expect([joined.returns, joined.opened]).toEqual([[returned('one')], []])
    }
  })

  it('joined again changes nothing', () => {
    fc.assert(
      fc.property(arbitraryApart, arbitraryApart, (here, brought) => {
        const { assignments, returns } = joinApart(here, brought)
        const again = joinApart({ assignments, returns }, brought)
        expect(again.assignments).toEqual(assignments)
        expect(new Set(again.returns)).toEqual(new Set(returns))
      }),
    )
  })

  it('loses no opening and no return', () => {
    fc.assert(
      fc.property(arbitraryApart, arbitraryApart, (here, brought) => {
        const joined = joinApart(here, brought)
        const all = [...here.assignments, ...brought.assignments]
        for (const { assignment, revealed } of joined.assignments) {
          const states = all.filter((each) => each.assignment.id === assignment.id)
          expect(revealed === null).toBe(states.every((each) => each.revealed === null))
        }
        const ids = (returns: Apart['returns']) => new Set(returns.map(({ id }) => id))
        expect(ids([...joined.returns, ...joined.opened])).toEqual(
          ids([...here.returns, ...brought.returns]),
        )
      }),
    )
  })
})
