import { afterEach, expect, it, vi } from 'vitest'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { createPainter } from '../../../renderer/reader/highlighting/painter.ts'
import { drawText } from '../../../renderer/reader/text-view.ts'
import '../../../renderer/reader/reader.css'
import { paintedWords } from '../../support/painted-words.ts'
import { annotation } from '../storage/make.ts'

afterEach(() => {
  document.body.replaceChildren()
  CSS.highlights.clear()
})

function reader(text: string) {
  const scroller = document.body.appendChild(document.createElement('div'))
  scroller.style.cssText = 'height: 400px; overflow-y: auto'
  const article = canonicalText(plainTextBlocks(text))
  const view = drawText(scroller.appendChild(document.createElement('div')), article)
  return { scroller, text: article.text, painter: createPainter(view, scroller) }
}

it('paints overlapping annotations of one tag in different highlights, and the selected one', async () => {
  const { painter } = reader('One two three four.')
  const outer = annotation('a', { start: 0, end: 13 })
  const inner = annotation('b', { start: 4, end: 7 })
  painter.paint([outer, inner], 'b')
  await vi.waitFor(() => {
    expect(paintedWords()).toEqual({
      'claim-0': ['One two three'],
      'claim-1': ['two'],
      'selected-claim': ['two'],
    })
  })
  painter.paint([{ ...outer, tag: 'threat' }], null)
  expect(paintedWords()).toEqual({ 'threat-0': ['One two three'] })
  painter.close()
  expect(paintedWords()).toEqual({})
})

it('paints only what is near the viewport, and more as it is scrolled to', async () => {
  const { painter, scroller, text } = reader(
    'Words of a long story. '.repeat(30).concat('\n\n').repeat(800),
  )
  const first = annotation('a', { start: 0, end: 5, tag: 'claim' })
  const last = annotation('z', { start: text.length - 6, end: text.length, tag: 'denial' })
  painter.paint([first, last], null)
  await vi.waitFor(() => expect(paintedWords()).toEqual({ 'claim-0': ['Words'] }))
  scroller.scrollTop = scroller.scrollHeight
  await vi.waitFor(() => {
    scroller.scrollTop = scroller.scrollHeight
    expect(paintedWords()).toEqual({ 'denial-0': ['story.'] })
  })
  painter.close()
})
