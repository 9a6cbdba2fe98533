import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointMap } from '../../../shared/text/code-points.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('a', '😀', 'e\u0301', 'שלום', '👩‍👩‍👧', '𠮷', '\u202E'), { maxLength: 30 })
    .map((parts) => parts.join('')),
)

describe('codePointMap', () => {
  it.each([
    { name: 'plain', text: 'abc', unit: 2, codePoint: 2 },
    { name: 'before an astral character', text: 'a😀b', unit: 1, codePoint: 1 },
    { name: 'after an astral character', text: 'a😀b', unit: 3, codePoint: 2 },
    { name: 'after two in a row', text: '😀😀', unit: 4, codePoint: 2 },
    { name: 'combining marks count', text: 'e\u0301x', unit: 2, codePoint: 2 },
    { name: 'right to left', text: 'שלום', unit: 4, codePoint: 4 },
    { name: 'a lone surrogate is one', text: '\uD83Dx', unit: 1, codePoint: 1 },
  ])('$name', ({ text, unit, codePoint }) => {
    const map = codePointMap(text)
    expect([map.toCodePoint(unit), map.toUnit(codePoint)]).toEqual([codePoint, unit])
  })

  it('counts as the text’s own iterator does, at every boundary, and back', () => {
    fc.assert(
      fc.property(text, (text) => {
        const map = codePointMap(text)
        const points = Array.from(text)
        expect(map.length).toBe(points.length)
        let unit = 0
        for (let codePoint = 0; codePoint <= points.length; codePoint += 1) {
          expect([map.toCodePoint(unit), map.toUnit(codePoint)]).toEqual([codePoint, unit])
          unit += points[codePoint]?.length ?? 0
        }
      }),
    )
  })

  it.each([2, 5])('refuses offset %i, inside a surrogate pair', (unit) => {
    expect(() => codePointMap('a😀b😀').toCodePoint(unit)).toThrow(RangeError)
  })

  it.each([-1, 1.5, 4, NaN])('refuses offset %d, outside the text', (offset) => {
    expect(() => codePointMap('abc').toCodePoint(offset)).toThrow(RangeError)
    expect(() => codePointMap('abc').toUnit(offset)).toThrow(RangeError)
  })
})
