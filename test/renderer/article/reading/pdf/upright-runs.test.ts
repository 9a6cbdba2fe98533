import { describe, expect, it } from 'vitest'
import { uprightRuns } from '../../../../../renderer/article/reading/pdf/upright-runs.ts'

const viewport = { transform: [1, 0, 0, -1, 0, 800], width: 600, height: 800 }

function item(str: string, transform: readonly number[]) {
  return { str, dir: 'ltr', transform, width: 50, height: 10, fontName: 'f' }
}

function placed(items: readonly ReturnType<typeof item>[], vertical: readonly string[] = []) {
  const pages = uprightRuns({ items, viewport, verticalFonts: new Set(vertical) })
  return pages.map(({ runs }) => runs.map(({ text, x, y, size }) => ({ text, x, y, size })))
}

describe('uprightRuns', () => {
  it('counts from the top and takes ligatures apart', () => {
    expect(placed([item('ﬁeld', [10, 0, 0, 10, 50, 700])])).toEqual([
      [{ text: 'field', x: 50, y: 100, size: 10 }],
    ])
  })

  it('turns text of each direction upright, most of it first', () => {
    const items = [
      item('up', [0, 10, -10, 0, 30, 300]),
      item('the page itself', [10, 0, 0, 10, 50, 700]),
      item('down the page', [0, -10, 10, 0, 30, 300]),
      item('over', [-10, 0, 0, -10, 50, 700]),
    ]
    expect(placed(items)).toEqual([
      [{ text: 'the page itself', x: 50, y: 100, size: 10 }],
      [{ text: 'down the page', x: 500, y: 570, size: 10 }],
      [{ text: 'over', x: 550, y: 700, size: 10 }],
      [{ text: 'up', x: 300, y: 30, size: 10 }],
    ])
  })

  it('takes columns of vertical writing for lines from the right to the left', () => {
    const items = [item('一二', [10, 0, 0, 10, 500, 700]), item('三四', [10, 0, 0, 10, 480, 700])]
    const [runs] = placed(items, ['f'])
    expect(runs?.map(({ text, x, y }) => ({ text, x, y }))).toEqual([
      { text: '一二', x: 100, y: 105 },
      { text: '三四', x: 100, y: 125 },
    ])
  })

  it('takes what is no number for nothing', () => {
    expect(placed([item('x', [Number.NaN, 0, 0])])).toEqual([
      [{ text: 'x', x: 0, y: 800, size: 1 }],
    ])
  })
})
