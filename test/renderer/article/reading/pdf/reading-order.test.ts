import { describe, expect, it } from 'vitest'
import { readingOrder } from '../../../../../renderer/article/reading/pdf/reading-order.ts'
import type { Segment } from '../../../../../renderer/article/reading/pdf/text-run.ts'
import { segment } from '../../../../support/printed-lines.ts'

const prose = 'a line of prose that fills its column'

function column(name: string, { x, top, count }: { x: number; top: number; count: number }) {
  return Array.from({ length: count }, (_, index) =>
    segment(`${name}${index} ${prose}`, { x, y: top + index * 12 }),
  )
}

function firstWords(segments: readonly Segment[]): string {
  return readingOrder(segments)
    .map(({ text }) => text.split(' ')[0])
    .join(' ')
}

describe('readingOrder', () => {
  it('reads two columns one after the other below a title across them', () => {
    const page = [
      segment('Title over both of the columns of this page, and longer still than that', {
        x: 100,
        y: 50,
      }),
      ...column('l', { x: 50, top: 80, count: 5 }),
      ...column('r', { x: 270, top: 80, count: 5 }),
    ]
    expect(firstWords(page)).toBe('Title l0 l1 l2 l3 l4 r0 r1 r2 r3 r4')
  })

  it('reads three columns', () => {
    const page = ['a', 'b', 'c'].flatMap((name, index) =>
      column(name, { x: 50 + index * 220, top: 80, count: 5 }),
    )
    expect(firstWords(page)).toBe('a0 a1 a2 a3 a4 b0 b1 b2 b3 b4 c0 c1 c2 c3 c4')
  })

  it('finishes the columns above a line across before those below it', () => {
    const page = [
      ...column('l', { x: 50, top: 80, count: 4 }),
      ...column('r', { x: 270, top: 80, count: 4 }),
      segment('Across both of the columns goes this caption of a figure, as they do', {
        x: 80,
        y: 140,
      }),
      ...column('m', { x: 50, top: 160, count: 4 }),
      ...column('s', { x: 270, top: 160, count: 4 }),
    ]
    expect(firstWords(page)).toBe('l0 l1 l2 l3 r0 r1 r2 r3 Across m0 m1 m2 m3 s0 s1 s2 s3')
  })

  it('reads a narrow box beside the text after it', () => {
    const page = [
      ...column('t', { x: 50, top: 80, count: 8 }),
      ...['Size', 'of the box', 'Age', 'years', 'Place'].map((text, index) =>
        segment(text, { x: 270, y: 86 + index * 15 }),
      ),
    ]
    expect(firstWords(page)).toBe('t0 t1 t2 t3 t4 t5 t6 t7 Size of Age years Place')
  })

  it('reads a table row by row', () => {
    const page = ['Iron', 'Copper', 'Lead', 'Tin', 'Zinc', 'Gold'].flatMap((name, index) => [
      segment(`${name} and what is made of it`, { x: 50, y: 80 + index * 12 }),
      segment('120', { x: 270, y: 80 + index * 12 }),
      segment('n/a', { x: 330, y: 80 + index * 12 }),
    ])
    expect(firstWords(page)).toBe('Iron Copper Lead Tin Zinc Gold')
    expect(readingOrder(page)[0]?.cells).toEqual(['Iron and what is made of it', '120', 'n/a'])
  })
})
