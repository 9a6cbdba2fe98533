import fc from 'fast-check'
import type { Mark, RelationMark } from '../../../shared/agreement/mark.ts'
import { relationKinds } from '../../../shared/model/relation.ts'
import { tags } from '../../../shared/model/tag.ts'
import type { Tag } from '../../../shared/model/tag.ts'

/** `ada 10-20 claim`, with the words as its id; without a tag it is untagged. */
export function mark(words: string, articleId = 'first'): Mark {
  const [annotator = '', place = '', name] = words.split(' ')
  const [start = 0, end = 0] = place.split('-').map(Number)
  const tag = tags.find((each) => each === name) ?? null
  return { id: words, articleId, annotator, start, end, tag }
}

/** `ada denies` between the marks of these words. */
export function related(words: string, from: string, to: string): RelationMark {
  const [annotator = '', name] = words.split(' ')
  const kind = relationKinds.find((each) => each === name)
  if (kind === undefined) throw new RangeError(`No kind of relation: ${words}`)
  return { id: `${words} ${from} ${to}`, annotator, from, to, kind }
}

export const people = ['ada', 'ben', 'cleo'] as const

/** What up to three people marked in a text of 200 characters, and how they related it. */
export const arbitraryMarks: fc.Arbitrary<{
  readonly marks: readonly Mark[]
  readonly relations: readonly RelationMark[]
}> = fc
  .array(
    fc.record({
      annotator: fc.constantFrom(...people),
      start: fc.nat({ max: 180 }),
      length: fc.integer({ min: 1, max: 20 }),
      tag: fc.constantFrom<Tag | null>(null, ...tags),
      articleId: fc.constantFrom('first', 'first', 'second'),
    }),
    { maxLength: 14 },
  )
  .chain((made) => {
    const marks = made.map(({ length, ...each }, index) => ({
      ...each,
      id: `m${index}`,
      end: each.start + length,
    }))
    const end = fc.nat({ max: Math.max(0, marks.length - 1) })
    return fc.record({
      marks: fc.constant(marks),
      relations: fc
        .array(fc.tuple(fc.constantFrom(...people), end, fc.constantFrom(...relationKinds), end), {
          maxLength: marks.length === 0 ? 0 : 8,
        })
        .map((all) =>
          all.map(([annotator, from, kind, to], index) => {
            return { id: `r${index}`, annotator, from: `m${from}`, to: `m${to}`, kind }
          }),
        ),
    })
  })
