import { describe, expect, it } from 'vitest'
import { withoutRunningLines } from '../../../../../renderer/article/reading/pdf/without-running-lines.ts'
import { lines } from '../../../../support/printed-lines.ts'

function pages(texts: readonly (readonly [head: string, body: string, foot: string])[]) {
  return texts.map(([head, body, foot]) => ({
    height: 800,
    lines: [
      ...lines([head], { top: 40 }),
      ...lines([body, 'more', 'and more', 'and yet more'], { top: 300 }),
      ...lines([foot], { top: 770 }),
    ],
  }))
}

function kept(document: ReturnType<typeof pages>): readonly string[] {
  return withoutRunningLines(document).flatMap((page) =>
    page.lines.map(({ text }) => text).filter((text) => !text.endsWith('more')),
  )
}

describe('withoutRunningLines', () => {
  it('leaves out heads that repeat but for their digits, and numbers that count with the pages', () => {
    const document = pages([
      ['Journal of Tests, vol. 3, p. 17', 'one', '17'],
      ['Journal of Tests, vol. 3, p. 18', 'two', '18'],
      ['Journal of Tests, vol. 3, p. 19', 'three', '– 19 –'],
    ])
    expect(kept(document)).toEqual(['one', 'two', 'three'])
  })

  it('leaves out Roman numbers of pages', () => {
    const document = pages([
      ['First', 'one', 'viii'],
      ['Second', 'two', 'ix'],
    ])
    expect(kept(document)).toEqual(['First', 'one', 'Second', 'two'])
  })

  it('keeps numbers that do not count with the pages, and lines that stand there once', () => {
    const document = pages([
      ['Alpha', 'one', '1848'],
      ['Beta', 'two', '1871'],
    ])
    expect(kept(document)).toEqual(['Alpha', 'one', '1848', 'Beta', 'two', '1871'])
  })

  it('keeps a line that repeats in the middle of pages', () => {
    const document = pages([
      ['a', 'Refrain', 'x'],
      ['b', 'Refrain', 'y'],
      ['c', 'Refrain', 'z'],
    ])
    expect(kept(document).filter((text) => text === 'Refrain')).toHaveLength(3)
  })

  it('keeps pages that hold nothing else', () => {
    const page = { height: 800, lines: lines(['Form'], { top: 40 }) }
    expect(withoutRunningLines([page, page, page])).toEqual([page, page, page])
  })
})
