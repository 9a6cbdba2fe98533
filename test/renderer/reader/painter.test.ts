import { afterEach, expect, it, vi } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
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
  painter.paint({ annotations: [outer, inner], selectedId: 'b', matches: null })
  await vi.waitFor(() => {
    expect(paintedWords()).toEqual({
      'claim-0': ['One two three'],
      'claim-1': ['two'],
      'selected-claim': ['two'],
    })
  })
  painter.paint({ annotations: [{ ...outer, tag: 'threat' }], selectedId: null, matches: null })
  expect(paintedWords()).toEqual({ 'threat-0': ['One two three'] })
  painter.close()
  expect(paintedWords()).toEqual({})
})

it('only hints at what a filter leaves out, but for the selected one', () => {
  const { painter } = reader('One two three four.')
  const annotations = [
    annotation('outer', { start: 0, end: 13, tag: 'denial' }),
    annotation('inner', { start: 4, end: 7 }),
    annotation('other', { start: 14, end: 18 }),
  ]
  const matches = ({ id }: Annotation) => id === 'inner'
  painter.paint({ annotations, selectedId: null, matches })
  expect(paintedWords()).toEqual({ dimmed: ['One two three', 'four'], 'claim-1': ['two'] })
  painter.paint({ annotations, selectedId: 'other', matches })
  expect(paintedWords()).toEqual({
    dimmed: ['One two three'],
    'claim-0': ['four'],
    'claim-1': ['two'],
    'selected-claim': ['four'],
  })
  painter.paint({ annotations, selectedId: null, matches: null })
  expect(paintedWords()).toEqual({
    'denial-0': ['One two three'],
    'claim-0': ['four'],
    'claim-1': ['two'],
  })
  painter.close()
})

it('paints only what is near the viewport, and more as it is scrolled to', async () => {
  const { painter, scroller, text } = reader(
    'Words of a long story. '.repeat(30).concat('\n\n').repeat(800),
  )
  const first = annotation('a', { start: 0, end: 5, tag: 'claim' })
  const last = annotation('z', { start: text.length - 6, end: text.length, tag: 'denial' })
  painter.paint({ annotations: [first, last], selectedId: null, matches: null })
  await vi.waitFor(() => expect(paintedWords()).toEqual({ 'claim-0': ['Words'] }))
  scroller.scrollTop = scroller.scrollHeight
  await vi.waitFor(() => {
    scroller.scrollTop = scroller.scrollHeight
    expect(paintedWords()).toEqual({ 'denial-0': ['story.'] })
  })
  painter.close()
})
