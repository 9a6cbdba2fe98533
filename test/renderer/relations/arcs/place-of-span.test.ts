import { expect, it, vi } from 'vitest'
import { spanPlaces } from '../../../../renderer/relations/arcs/place-of-span.ts'
import { drawText } from '../../../../renderer/reader/text-view.ts'
import { canonicalText } from '../../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../../shared/text/plain-text-blocks.ts'
import { onTestFinished } from 'vitest'
import '../../../../renderer/reader/reader.css'

const paragraph = `${'Words to fill a line. '.repeat(60)}\n\n`
const long = canonicalText(plainTextBlocks(paragraph.repeat(120)))

function drawn() {
  const scroller = document.body.appendChild(document.createElement('div'))
  scroller.style.cssText = 'height: 400px; width: 600px; overflow-y: auto'
  const root = scroller.appendChild(document.createElement('div'))
  root.className = 'reader-text'
  onTestFinished(() => scroller.remove())
  return { scroller, view: drawText(root, long) }
}

it('finds the line of what is near, and only the side of what is far', async () => {
  const { scroller, view } = drawn()
  const last = view.length - 10
  const measured = vi.spyOn(Range.prototype, 'getClientRects')
  const places = spanPlaces(view, scroller.getBoundingClientRect())
  const first = view.rangeOf({ start: 0, end: 1 })?.getBoundingClientRect()
  expect(places({ start: 0, end: 1 })).toMatchObject({
    first: (first?.top ?? 0) + (first?.height ?? 0) / 2,
  })
  const before = measured.mock.calls.length
  expect(places({ start: last, end: last + 5 })).toBe('below')
  expect(measured.mock.calls.length).toBe(before)

  scroller.scrollTop = scroller.scrollHeight
  await new Promise(requestAnimationFrame)
  const scrolled = spanPlaces(view, scroller.getBoundingClientRect())
  expect(scrolled({ start: 0, end: 1 })).toBe('above')
  expect(scrolled({ start: last, end: last + 5 })).toMatchObject({
    first: expect.any(Number) as unknown,
  })
})

it('tells the first and the last line of a long passage, and gives null for what is not shown', () => {
  const { scroller, view } = drawn()
  const places = spanPlaces(view, scroller.getBoundingClientRect())
  const place = places({ start: 0, end: 400 })
  if (place === null || typeof place === 'string') throw new Error('It is near')
  expect(place.last).toBeGreaterThan(place.first + 20)
  view.sections[0]!.element.style.display = 'none'
  expect(spanPlaces(view, scroller.getBoundingClientRect())({ start: 0, end: 1 })).toBeNull()
})
