import fc from 'fast-check'
import { returnId } from '../../../shared/assignments/return-id.ts'
import { assignmentRoles } from '../../../shared/model/apart.ts'
import type { Apart, KeptReturn, KnownAssignment, Reveal } from '../../../shared/model/apart.ts'
import { words } from './arbitrary-library.ts'

const agent = fc.record({ id: fc.constantFrom('urn:uuid:ana', 'urn:uuid:ben'), name: words })
const time = fc.constantFrom(
  '2026-01-31T09:00:00Z',
  '2026-01-31T09:00:00.5Z',
  '2026-02-01T09:00:00Z',
)
const names = fc.subarray(['Ana', 'Ben', '🌧'])
const ids = ['urn:uuid:d1', 'urn:uuid:d2', 'urn:uuid:d3']

const reveal: fc.Arbitrary<Reveal> = fc.record({ at: time, by: agent, missing: names })

function known(id: string): fc.Arbitrary<KnownAssignment> {
  return fc.record({
    assignment: fc.constant({
      id,
      annotators: ['Ana', 'Ben'],
      articleIds: ['ni:///sha-256;a'],
      created: '2026-01-31T08:00:00Z',
      by: null,
    }),
    role: fc.constantFrom(...assignmentRoles),
    revealed: fc.option(reveal, { freq: 3 }),
  })
}

/** Texts as files have them, and any others: they come back as they are. */
const text = fc.oneof(
  words,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('{"a":\r\n1}', '\uFEFF{}', '\uD800', '\u0000'),
)

function returnsOf(assignments: readonly KnownAssignment[]): fc.Arbitrary<readonly KeptReturn[]> {
  const closed = assignments.filter(({ revealed }) => revealed === null)
  if (closed.length === 0) return fc.constant([])
  const one = fc
    .record({
      assignmentId: fc.constantFrom(...closed.map(({ assignment }) => assignment.id)),
      by: fc.array(agent, { maxLength: 2 }),
      received: time,
      fileName: words,
      text,
    })
    .map((fields) => ({ id: returnId(fields.text), ...fields }))
  return fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 4 })
}

/** What a library keeps apart: each assignment and return once, none of what was opened. */
export const arbitraryApart: fc.Arbitrary<Apart> = fc
  .subarray(ids)
  .chain((some) => fc.tuple(...some.map(known)))
  .chain((assignments) => returnsOf(assignments).map((returns) => ({ assignments, returns })))
