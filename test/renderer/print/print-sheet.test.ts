import { describe, expect, it } from 'vitest'
import { createElement } from 'react'
import { PrintSheet } from '../../../renderer/print/print-sheet.tsx'
import { withPrintSheet } from '../../../renderer/print/with-print-sheet.tsx'
import { annotation, article, text } from '../storage/make.ts'

describe('the sheet for paper', () => {
  it('has the whole text, the legend and a numbered note for each annotation, then is gone', async () => {
    const annotations = [
      annotation('a', { end: 12, tag: 'claim', speaker: 'The minister', note: 'Said twice' }),
      annotation('b', { start: 4, end: 18, tag: 'denial', labels: ['arms'] }),
    ]
    const printable = { article, text, annotations, related: [] }
    const seen = await withPrintSheet(createElement(PrintSheet, printable), () => {
      const sheet = document.querySelector('.print-sheet')
      const paragraphs = [...(sheet?.querySelectorAll('.print-text p') ?? [])]
      return Promise.resolve({
        words: paragraphs.map((each) => {
          const copy = each.cloneNode(true) as Element
          for (const number of copy.querySelectorAll('sup')) number.remove()
          return copy.textContent
        }),
        numbers: [...(sheet?.querySelectorAll('sup') ?? [])].map((each) => each.textContent),
        notes: [...(sheet?.querySelectorAll('.print-notes li') ?? [])].map(
          (each) => each.textContent,
        ),
        legend: sheet?.querySelector('[aria-label="Legend"]')?.textContent,
        hidden: sheet === null ? null : getComputedStyle(sheet).display,
      })
    })
    expect(seen.words).toEqual(text.blocks.map(({ start, end }) => text.text.slice(start, end)))
    expect(seen.numbers).toEqual(['1', '2'])
    expect(seen.notes[0]).toContain('The minister')
    expect(seen.notes[0]).toContain('Said twice')
    expect(seen.notes[1]).toContain('arms')
    expect(seen.legend).toMatch(/Claim 1.*Denial 1/)
    expect(seen.hidden).toBe('none')
    expect(document.querySelector('.print-sheet')).toBeNull()
  })

  it('is without what is left out, and keeps the numbers of the rest', async () => {
    const [first] = text.blocks
    const leftOut = [{ start: 4, end: first!.end }]
    const annotations = [
      annotation('a', { start: 0, end: 3 }),
      annotation('b', { start: 5, end: 8 }),
    ]
    const printable = { article: { ...article, leftOut }, text, annotations, related: [] }
    const seen = await withPrintSheet(createElement(PrintSheet, printable), () => {
      const sheet = document.querySelector('.print-sheet')
      return Promise.resolve({
        first: sheet?.querySelector('.print-text p')?.textContent,
        notes: sheet?.querySelectorAll('.print-notes li').length,
      })
    })
    expect(seen).toEqual({ first: `${text.text.slice(0, 3)}1${text.text.slice(3, 4)}`, notes: 2 })
  })

  it('is gone also when the printing was refused', async () => {
    const printable = { article, text, annotations: [], related: [] }
    const refused = withPrintSheet(createElement(PrintSheet, printable), () =>
      Promise.reject(new RangeError('no paper')),
    )
    await expect(refused).rejects.toThrow('no paper')
    expect(document.querySelector('.print-sheet')).toBeNull()
  })
})
