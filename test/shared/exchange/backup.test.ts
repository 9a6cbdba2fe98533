import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnId } from '../../../shared/assignments/return-id.ts'
import { confidentialLibrary } from '../../../shared/exchange/confidential-library.ts'
import { decodeBackup } from '../../../shared/exchange/decode-backup.ts'
import { encodeBackup } from '../../../shared/exchange/encode-backup.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { joinLibraries } from '../../../shared/merge/join-libraries.ts'
import type { Apart } from '../../../shared/model/apart.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { arbitraryApart } from './arbitrary-apart.ts'
import { arbitraryLibrary, inFileOrder } from './arbitrary-library.ts'
import { creator, fileOf, item, read } from './sample-file.ts'

function restored(text: string) {
  const result = decodeBackup(text)
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

function inOrder({ assignments, returns }: Apart): Apart {
  return {
    assignments: assignments.toSorted((a, b) => (a.assignment.id < b.assignment.id ? -1 : 1)),
    returns: returns.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

const handed = {
  id: 'urn:uuid:d1',
  annotators: ['Ana', 'Ben'],
  articleIds: ['ni:///sha-256;a'],
  created: '2026-01-31T08:00:00Z',
}
const revealed = { at: '2026-02-01T00:00:00Z', by: creator, missing: ['Ben'] }
const kept = { ...handed, role: 'handed-out', revealed }
const file = {
  assignment: 'urn:uuid:d1',
  by: [creator],
  received: '2026-02-01T00:00:00Z',
  fileName: 'ana.claimbench.json',
  text: 'Unseen words',
}

describe('a backup', () => {
  it('reads as the library and what was kept apart, returns as they came', () => {
    fc.assert(
      fc.property(arbitraryLibrary, arbitraryApart, (library, apart) => {
        const read = restored(encodeBackup(library, apart))
        expect(read.problems).toEqual([])
        expect(inFileOrder(read.library)).toEqual(inFileOrder(library))
        expect(inOrder(read.apart)).toEqual(inOrder(apart))
      }),
    )
  })

  it('has the same bytes for the same content, in whatever order it comes', () => {
    fc.assert(
      fc.property(arbitraryLibrary, arbitraryApart, (library, apart) => {
        const text = encodeBackup(library, apart)
        const { assignments, returns } = apart
        const turned = { assignments: assignments.toReversed(), returns: returns.toReversed() }
        expect(encodeBackup(library, turned)).toBe(text)
        const again = restored(text)
        expect(encodeBackup(again.library, again.apart)).toBe(text)
      }),
    )
  })

  it('of a library that keeps nothing apart is an export of it', () => {
    const { library } = read(fileOf([item]))
    const nothing = { assignments: [], returns: [] }
    expect(encodeBackup(library, nothing)).toBe(encodeLibrary(library))
    expect(restored(encodeLibrary(library)).apart).toEqual(nothing)
  })

  it('has one entry a line', () => {
    const text = fileOf([item], { apart: { assignments: [kept], returns: [file] } })
    const { library, apart } = restored(text)
    expect(encodeBackup(library, apart)).toContain(
      [
        ',\n"apart":{',
        `"assignments":[\n${JSON.stringify(kept)}\n],`,
        `"returns":[\n${JSON.stringify(file)}\n]`,
        '}\n',
      ].join('\n'),
    )
  })
})

describe('a backup that is read like any other file', () => {
  it('is the library alone, and nothing of what was kept apart travels on', () => {
    fc.assert(
      fc.property(arbitraryLibrary, arbitraryApart, (library, apart) => {
        const plain = encodeLibrary(library)
        const decoded = read(encodeBackup(library, apart))
        expect(decoded).toEqual(read(plain))
        expect(encodeLibrary(decoded.library)).toBe(plain)
        const joined = joinLibraries(emptyLibrary, decoded.library)
        expect(JSON.parse(encodeLibrary(joined))).not.toHaveProperty('apart')
      }),
    )
  })

  it('reports no damage in what it passes over', () => {
    expect(read(fileOf([item], { apart: [file, 1] })).problems).toEqual([])
  })

  it('gives nothing away that an earlier version kept as a member that it did not know', () => {
    const { library } = read(fileOf([item]))
    const earlier = { ...library, unknown: { apart: { returns: [file] }, later: [1] } }
    expect(encodeLibrary(earlier)).toContain('"later":[1]')
    expect(encodeLibrary(earlier)).not.toContain('Unseen words')
    const options = { secret: 's', labels: true, speakers: true, notes: true }
    expect(encodeLibrary(confidentialLibrary(earlier, options))).not.toContain('Unseen words')
  })
})

describe('a damaged entry of what was kept apart', () => {
  it.each([
    { name: 'that is no object', entry: 1, path: '' },
    { name: 'without an id', entry: { ...kept, id: '' }, path: '.id' },
    { name: 'of an unknown role', entry: { ...kept, role: 'lent' }, path: '.role' },
    { name: 'opened at no time', entry: { ...kept, revealed: { ...revealed, at: '' } } },
    { name: 'opened by nobody', entry: { ...kept, revealed: { ...revealed, by: 'Ana' } } },
    {
      name: 'opened without a list',
      entry: { ...kept, revealed: { ...revealed, missing: 'Ben' } },
    },
    { name: 'not opened', entry: { ...kept, revealed: null } },
  ])('is named and skipped: an assignment $name', ({ entry, path = '.revealed' }) => {
    const good = { ...handed, id: 'urn:uuid:d2', role: 'received' }
    const { apart, problems } = restored(fileOf([item], { apart: { assignments: [entry, good] } }))
    expect(apart.assignments.map(({ assignment }) => assignment.id)).toEqual(['urn:uuid:d2'])
    expect(problems.map((each) => each.path)).toEqual([`$.apart.assignments[0]${path}`])
  })

  it.each([
    { name: 'of nothing', entry: { ...file, assignment: 1 }, path: '.assignment' },
    { name: 'of what nobody handed out', entry: { ...file, assignment: 'x' }, path: '.assignment' },
    { name: 'without a text', entry: { ...file, text: {} }, path: '.text' },
    { name: 'without a name', entry: { ...file, fileName: 1 }, path: '.fileName' },
    { name: 'of no time', entry: { ...file, received: 'today' }, path: '.received' },
    { name: 'by a text', entry: { ...file, by: 'Ana' }, path: '.by' },
    { name: 'by what is nobody', entry: { ...file, by: [{ id: 1 }] }, path: '.by' },
  ])('is named and skipped: a return $name', ({ entry, path }) => {
    const apart = { assignments: [kept], returns: [entry, file] }
    const read = restored(fileOf([item], { apart }))
    expect(read.apart.returns.map(({ id }) => id)).toEqual([returnId('Unseen words')])
    expect(read.problems.map((each) => each.path)).toEqual([`$.apart.returns[0]${path}`])
    expect(read.library.annotations).toHaveLength(1)
  })

  it.each([
    { name: 'the whole', apart: 'x', path: '$.apart' },
    { name: 'a list', apart: { assignments: [kept], returns: {} }, path: '$.apart.returns' },
  ])('can be $name', ({ apart, path }) => {
    const read = restored(fileOf([item], { apart }))
    expect(read.problems.map((each) => each.path)).toEqual([path])
    expect(read.library.annotations).toHaveLength(1)
  })

  it('does not take the returns with it, which say themselves what they come of', () => {
    const text = fileOf([item], { assignments: [{ ...handed, by: creator }] })
    const apart = { assignments: [{ ...kept, role: 'lent' }], returns: [{ ...file, text }] }
    const read = restored(fileOf([], { apart }))
    expect(read.problems.map((each) => each.path)).toEqual(['$.apart.assignments[0].role'])
    expect(read.apart).toMatchObject({
      assignments: [{ assignment: { ...handed, by: null }, role: 'returned', revealed: null }],
      returns: [{ assignmentId: handed.id, text }],
    })
  })
})
