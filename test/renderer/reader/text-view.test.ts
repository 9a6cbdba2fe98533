import { afterEach, describe, expect, it } from 'vitest'
import type { Span } from '../../../shared/model/span.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { sectionsOf } from '../../../renderer/reader/sections.ts'
import { drawText } from '../../../renderer/reader/text-view.ts'

afterEach(() => document.body.replaceChildren())

function draw(text: string, leftOut: readonly Span[] = []) {
  const article = canonicalText(plainTextBlocks(text))
  const root = document.body.appendChild(document.createElement('div'))
  return { root, article, view: drawText(root, article, { leftOut }) }
}

describe('drawText', () => {
  it.each([
    ['Latin', 'First one.\n\nSecond one.\n\nThird.'],
    ['emoji and combining marks', '👩‍👩‍👧 e\u0301 🇫🇷\n\n😀'],
    ['right to left', 'הממשלה הכחישה.\n\nلم نرسل شيئا'],
  ])('knows where each offset of a %s text is drawn, and back', (_, text) => {
    const { article, view } = draw(text)
    for (const block of article.blocks) {
      for (let offset = block.start; offset <= block.end; offset++) {
        const point = view.pointAt(offset)
        expect(point && view.offsetAt(point.node, point.offset)).toBe(offset)
      }
    }
  })
  it('draws what is left out in elements of its own, and knows each offset there too', () => {
    const leftOut = [
      { start: 3, end: 7 },
      { start: 12, end: 23 },
    ]
    const { root, article, view } = draw('First one.\n\nSecond one.\n\nThird.', leftOut)
    expect(root.textContent).toBe('First one.Second one.Third.')
    const faded = [...root.querySelectorAll('span.left-out')]
    expect(faded.map(({ textContent }) => textContent)).toEqual(['st o', 'Second one.'])
    expect([...root.querySelectorAll('p.left-out')]).toHaveLength(1)
    for (const block of article.blocks) {
      for (let offset = block.start; offset <= block.end; offset++) {
        const point = view.pointAt(offset)
        expect(point && view.offsetAt(point.node, point.offset)).toBe(offset)
      }
    }
    expect(view.rangeOf({ start: 2, end: 9 })?.toString()).toBe('rst one')
  })
  it('takes a place between elements for the end of the text before it', () => {
    const { root, article, view } = draw('First one.\n\nSecond one.')
    const [first, second] = root.querySelectorAll('p')
    expect(view.offsetAt(second!, 0)).toBe(article.blocks[0]!.end)
    expect(view.offsetAt(first!, 1)).toBe(article.blocks[0]!.end)
    expect(view.offsetAt(root, 0)).toBe(0)
    expect(view.offsetAt(root, root.childNodes.length)).toBe(article.text.length)
    expect(view.offsetAt(document.body, 0)).toBeNull()
  })
  it('draws markup as the characters that it is made of', () => {
    const { root } = draw('<img src=x onerror="alert(1)"> <script>alert(1)</script>')
    expect(root.querySelectorAll('img, script')).toHaveLength(0)
    expect(root.textContent).toContain('<script>alert(1)</script>')
  })
})

describe('the direction of a drawn text', () => {
  const hebrew = 'הממשלה הכחישה את הטענה.'
  const drawnDirections = (root: HTMLElement) =>
    [...root.querySelectorAll('p')].map((block) => getComputedStyle(block).direction)

  it.each([
    ['English with a Hebrew quotation', ['Said.', hebrew, '12.5 %', 'Denied.'], 'ltr rtl ltr ltr'],
    ['the quotation first', [hebrew, 'Said.', 'Denied.'], 'rtl ltr ltr'],
    ['Hebrew with English', [hebrew, 'Said.', '12.5 %', hebrew], 'rtl ltr rtl rtl'],
  ])('is that of each block: %s', (_, blocks, directions) => {
    const { root } = draw(blocks.join('\n\n'))
    expect(drawnDirections(root).join(' ')).toBe(directions)
  })
})

describe('sectionsOf', () => {
  it('holds every block once, in order, in sections of some 8,000 code units', () => {
    const { blocks } = canonicalText(
      plainTextBlocks('A sentence of some words. '.repeat(20).concat('\n\n').repeat(90)),
    )
    const sections = sectionsOf(blocks)
    expect(sections.flatMap((section) => section.blocks)).toEqual(blocks)
    expect(Math.max(...sections.map(({ start, end }) => end - start))).toBeLessThanOrEqual(8_000)
    expect(sections.length).toBeLessThan(8)
  })
  it('gives a block that is longer a section of its own', () => {
    const { blocks } = canonicalText(plainTextBlocks(`a\n\n${'x'.repeat(20_000)}\n\nb`))
    expect(sectionsOf(blocks).map(({ start, end }) => end - start)).toEqual([1, 20_000, 1])
  })
})
