import { describe, expect, it } from 'vitest'
import { revise, settled } from '../../../shared/history/revise.ts'
import type { Relation } from '../../../shared/model/relation.ts'

const mine: Relation = {
  id: 'urn:uuid:1',
  from: 'urn:uuid:a',
  to: 'urn:uuid:b',
  kind: 'denies',
  note: 'mine',
  confidence: null,
  creator: { id: 'urn:uuid:ana', name: 'Ana' },
  created: '2026-01-31T09:00:00Z',
  modified: '2026-01-31T09:00:00Z',
  version: { a: 2 },
  deleted: false,
}
const theirs: Relation = { ...mine, note: 'theirs', version: { a: 1, b: 1 } }
const conflict = (other: Relation): Relation => ({ ...mine, concurrent: [other] })
const now = '2026-02-01T00:00:00Z'

describe('a record in conflict', () => {
  it('is edited in the version that is shown, and the other stays', () => {
    const edited = revise(conflict(theirs), {
      content: { note: 'mine again' },
      replica: 'a',
      now,
    })
    expect(edited).toEqual({
      ...mine,
      note: 'mine again',
      modified: now,
      version: { a: 3 },
      concurrent: [theirs],
    })
  })

  it('shows the later version where a clock is behind', () => {
    const ahead = { ...theirs, modified: '2027-01-01T00:00:00Z' }
    const content = { note: 'mine again' }
    const edited = revise(conflict(ahead), { content, replica: 'a', now })
    const kept = { ...mine, ...content, modified: now, version: { a: 3 } }
    expect(edited).toEqual({ ...ahead, concurrent: [kept] })
  })

  it('is settled by deleting it', () => {
    const content = { deleted: true }
    const gone = revise(conflict(theirs), { content, replica: 'a', now })
    expect(gone).toEqual({ ...mine, deleted: true, modified: now, version: { a: 3, b: 1 } })
  })

  it('is settled in a version that includes both', () => {
    expect(settled(conflict(theirs))).toEqual({ ...mine, version: { a: 2, b: 1 } })
  })
})
