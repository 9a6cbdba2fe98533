import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitLines } from '../../../shared/map/fit-lines.ts'
import { lineMiddle, linePath } from '../../../shared/map/map-line.ts'
import { lineLooks, pictureColours, tagLooks } from '../../../shared/map/map-picture.ts'
import { words } from '../exchange/arbitrary-library.ts'

describe('lines of a card', () => {
  const room = { width: 228, size: 14, lines: 3 }
  it('hold a short text as it is', () => {
    expect(fitLines(' One  line\nonly ', room)).toEqual(['One line only'])
  })
  it('break at words, and end in an ellipsis where there is more', () => {
    const long = 'The council found the serial numbers of two engines in the valley '.repeat(4)
    expect(fitLines(long, room)).toEqual([
      'The council found the serial',
      'numbers of two engines in the',
      'valley The council found the…',
    ])
  })
  it('cut a word that is wider than a line', () => {
    const [first = '', ...others] = fitLines('x'.repeat(300), room)
    expect(others).toHaveLength(2)
    expect(first.length).toBeLessThan(40)
  })
  it('are no more than there is room for, and say only what the text says', () => {
    fc.assert(
      fc.property(fc.array(words), fc.integer({ min: 1, max: 4 }), (all, lines) => {
        const text = all.join(' ')
        const fitted = fitLines(text, { ...room, lines })
        expect(fitted.length).toBeLessThanOrEqual(lines)
        const plain = (some: string) => some.replace(/\s/g, '')
        const said = plain(fitted.join(''))
        expect(plain(text).startsWith(said.replace(/…$/, '')) || plain(text) === said).toBe(true)
      }),
    )
  })
})

describe('a line', () => {
  it('leaves and arrives level', () => {
    expect(
      linePath([
        { x: 100, y: 0 },
        { x: 0, y: 50 },
      ]),
    ).toBe('M100 0C50 0 50 50 0 50')
    expect(linePath([{ x: 1, y: 1 }])).toBe('')
  })
  it('has its word in the middle', () => {
    const [a, b, c] = [
      { x: 0, y: 0 },
      { x: 10, y: 8 },
      { x: 30, y: 8 },
    ]
    expect([lineMiddle([a, c]), lineMiddle([a, b, c])]).toEqual([{ x: 15, y: 4 }, b])
  })
})

it('takes its colours from the light theme', async () => {
  const css = await readFile(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')
  const light = css.slice(0, css.indexOf('}'))
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1]
  for (const [tag, { hue, ink }] of Object.entries(tagLooks)) {
    expect([hue, ink]).toEqual([token(tag), token(`${tag}-ink`)])
  }
  expect(Object.values(lineLooks).map(({ colour }) => colour)).toEqual([
    token('evidence-ink'),
    token('denial-ink'),
    token('denial-ink'),
    token('untagged-ink'),
  ])
  expect(pictureColours).toEqual({
    paper: token('paper'),
    card: token('raised'),
    hairline: token('hairline'),
    outline: token('field-line'),
    ink: token('ink'),
    quiet: token('ink-quiet'),
    problem: token('problem'),
  })
})
