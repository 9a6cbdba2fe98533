import { afterEach, expect, it, vi } from 'vitest'
import { findPhrase } from '../../../shared/search/find-phrase.ts'
import { foldText } from '../../../shared/search/fold-text.ts'
import { noSpans, spanCount } from '../../../shared/search/packed-spans.ts'
import { phraseOf } from '../../../shared/search/phrase.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { createFoundPainter } from '../../../renderer/reader/highlighting/found-painter.ts'
import { drawText } from '../../../renderer/reader/text-view.ts'
import '../../../renderer/reader/reader.css'
import { paintedWords } from '../../support/painted-words.ts'

afterEach(() => {
  document.body.replaceChildren()
  CSS.highlights.clear()
})

function painted(text: string) {
  const scroller = document.body.appendChild(document.createElement('div'))
  scroller.style.cssText = 'height: 400px; overflow-y: auto'
  const article = canonicalText(plainTextBlocks(text))
  const view = drawText(scroller.appendChild(document.createElement('div')), article)
  const folded = foldText(article.text)
  const hits = (words: string) =>
    findPhrase(folded, phraseOf(words, { matchCase: false, wholeWord: false })!)
  return { scroller, hits, painter: createFoundPainter(view, scroller) }
}

it('paints hits and the current one, others in their place, and none at the end', async () => {
  const { hits, painter } = painted('One two three.\n\nTwo and one.')
  painter.paint(hits('two'), 1)
  await vi.waitFor(() => {
    expect(paintedWords()).toEqual({ found: ['two', 'Two'], 'found-now': ['Two'] })
  })
  painter.paint(hits('one'), 0)
  expect(paintedWords()).toEqual({ found: ['One', 'one'], 'found-now': ['One'] })
  painter.paint(noSpans, -1)
  expect(paintedWords()).toEqual({})
  painter.paint(hits('one'), 0)
  painter.close()
  expect(paintedWords()).toEqual({})
})

it('paints of a hundred thousand hits those near the viewport', async () => {
  const { scroller, hits, painter } = painted(`${'word '.repeat(200)}\n\n`.repeat(500))
  const found = hits('word')
  expect(spanCount(found)).toBe(100_000)
  painter.paint(found, 99_999)
  await vi.waitFor(() => expect(paintedWords()['found']?.length).toBeGreaterThan(100))
  const atTop = new Set(CSS.highlights.get('found'))
  expect(atTop.size).toBeLessThan(10_000)
  scroller.scrollTo({ top: scroller.scrollHeight })
  await vi.waitFor(() => {
    const now = [...(CSS.highlights.get('found') ?? [])]
    expect(now.length).toBeGreaterThan(100)
    expect(now.length).toBeLessThan(10_000)
    expect(now.some((range) => atTop.has(range))).toBe(false)
  })
  painter.close()
})
