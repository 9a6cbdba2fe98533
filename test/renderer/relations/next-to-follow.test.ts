import { describe, expect, it } from 'vitest'
import { nextToFollow } from '../../../renderer/relations/next-to-follow.ts'
import { relatedOf } from '../../support/related-of.ts'

const ab = relatedOf('a', 'b')
const ca = relatedOf('c', 'a')
const ad = { ...relatedOf('a', 'd'), to: undefined }
const bc = relatedOf('b', 'c')

describe('nextToFollow', () => {
  it.each([
    ['the first, where none was followed', [ab, ca, bc], undefined, ab],
    ['the one after that which was followed last', [ab, ca, bc], ab, ca],
    ['the first again after the last', [ab, ca, bc], ca, ab],
    ['none that leads to nothing', [ad, ab], undefined, ab],
    ['null, where there is nothing to go to', [ad, bc], undefined, null],
  ])('gives %s', (_, related, last, next) => {
    const standing = { id: 'a', lastId: last?.relation.id, cameBy: undefined }
    expect(nextToFollow(related, standing)).toBe(next)
  })

  it('goes on from where it was led, and back only where there is no other way', () => {
    const cameBy = {
      relationId: ab.relation.id,
      from: { id: 'a', articleId: ab.from?.articleId ?? '' },
      to: 'b',
    }
    const standing = { id: 'b', lastId: undefined, cameBy }
    expect(nextToFollow([ab, bc], standing)).toBe(bc)
    expect(nextToFollow([ab], standing)).toBe(ab)
  })
})
