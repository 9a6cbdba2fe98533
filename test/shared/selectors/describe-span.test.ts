import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextLength, describeSpan } from '../../../shared/selectors/describe-span.ts'

describe('the context of a quotation', () => {
  const pieces = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'a',
          ' ',
          '\r',
          '\n',
          '\r\n',
          'é',
          'e\u0301',
          '👩‍👩‍👧',
          '©\uFE0F',
          'ก็',
          '\u00AD',
        ),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
      { minLength: 50, maxLength: 90 },
    )
    .map((parts) => parts.join(''))

  it('never cuts a grapheme, and is no longer than that takes', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(pieces, fc.nat(90), fc.nat(40), (text, from, length) => {
        const edges = [...segmenter.segment(text)].map(({ index }) => index)
        const all = [...edges, text.length]
        const start = all[from % all.length] ?? 0
        const after = all.filter((edge) => edge >= start)
        const end = after[length % after.length] ?? start
        const before = all.filter((edge) => edge <= Math.max(0, start - contextLength)).at(-1) ?? 0
        const last = all.find((edge) => edge >= Math.min(text.length, end + contextLength)) ?? 0
        expect(describeSpan(text, { start, end })).toEqual({
          exact: text.slice(start, end),
          prefix: text.slice(before, start),
          suffix: text.slice(end, last),
        })
      }),
      { numRuns: 2000 },
    )
  })
})
