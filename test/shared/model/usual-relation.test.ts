import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tags } from '../../../shared/model/tag.ts'
import { usualRelation } from '../../../shared/model/usual-relation.ts'

const says = (kind: string) => ({ kind, turned: false })
const isSaidBy = (kind: string) => ({ kind, turned: true })

describe('usualRelation', () => {
  it.each([
    ['denial', 'claim', says('denies')],
    ['denial', 'threat', says('denies')],
    ['denial', null, says('denies')],
    ['denial', 'evidence', says('disputes')],
    ['denial', 'denial', says('responds-to')],
    ['evidence', 'claim', says('supports')],
    ['evidence', 'denial', says('supports')],
    ['evidence', 'evidence', says('supports')],
    ['claim', 'denial', isSaidBy('denies')],
    ['claim', 'evidence', isSaidBy('supports')],
    ['threat', 'denial', isSaidBy('denies')],
    [null, 'evidence', isSaidBy('supports')],
    ['claim', 'claim', says('responds-to')],
    ['threat', 'claim', says('responds-to')],
    [null, null, says('responds-to')],
  ] as const)('takes %s and %s to stand so: %o', (from, to, way) => {
    expect(usualRelation(from, to)).toEqual(way)
  })

  it('is the same relation from either end, where one of the two says it', () => {
    const tag = fc.constantFrom(...tags, null)
    fc.assert(
      fc.property(tag, tag, (from, to) => {
        const [there, back] = [usualRelation(from, to), usualRelation(to, from)]
        fc.pre(there.turned || back.turned)
        expect(back).toEqual({ kind: there.kind, turned: !there.turned })
      }),
    )
  })
})
