import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { useSession } from '../../../../renderer/state/session.ts'
import { mountArticle, rangeOf } from '../../../support/mount-article.tsx'

/** Many short paragraphs, which take more room than their length tells, and then a few long ones. */
const long = [
  'Paragraph 0',
  ...Array.from({ length: 500 }, () => 'One.'),
  'The passage in the middle.',
  ...Array.from({ length: 60 }, () => 'Words of a long paragraph. '.repeat(40).trim()),
  'The very end.',
].join('\n\n')
const on = { first: 'Paragraph 0', middle: 'The passage in the middle', last: 'The very end' }

async function strip() {
  const { region } = await mountArticle({ text: long, on })
  const reader = region.element()
  await vi.waitFor(() => expect(reader.querySelector('.tick-claim')).not.toBeNull())
  return { reader, svg: reader.querySelector<SVGElement>('.tick-strip svg')! }
}

/** The tops of the bars of claims, in CSS pixels from the strip's top. */
function tops(reader: Element): readonly number[] {
  const path = reader.querySelector('path.tick-claim')?.getAttribute('d') ?? ''
  return [...path.matchAll(/M\S+ (\S+?)h/g)].map(([, top]) => Number(top))
}

it('shows each annotation as far down as the scroll bar has to go to it', async () => {
  const { reader } = await strip()
  const [first, middle, last] = tops(reader)
  expect(first).toBeLessThan(10)
  expect(last).toBeGreaterThan(reader.clientHeight * 0.9)
  // Most of the text is not laid out yet, neither for the scroll bar nor for the strip.
  reader.scrollTop = (middle! / reader.clientHeight) * reader.scrollHeight - 300
  await vi.waitFor(() => {
    const { top } = rangeOf(reader, on.middle).getBoundingClientRect()
    expect(Math.abs(top - 300)).toBeLessThan(reader.clientHeight)
  })
})

it('goes to the nearest with a click, and shows which one is selected', async () => {
  const { reader, svg } = await strip()
  expect(reader.querySelector('.tick-selected')).toBeNull()
  const [, middle] = tops(reader)
  await userEvent.click(svg, { position: { x: 6, y: middle! + 20 } })
  expect(useSession.getState().selectedId).toBe('middle')
  await vi.waitFor(() => {
    const { top, bottom } = rangeOf(reader, on.middle).getBoundingClientRect()
    expect(top).toBeGreaterThan(0)
    expect(bottom).toBeLessThan(reader.clientHeight)
    expect(reader.querySelector('.tick-selected')).not.toBeNull()
  })
})

it('says nothing to screen readers, which have the list, and takes no focus', async () => {
  const { reader, svg } = await strip()
  expect(svg.parentElement).toHaveAttribute('aria-hidden', 'true')
  const before = document.activeElement
  await userEvent.click(svg, { position: { x: 6, y: 300 } })
  expect(document.activeElement).toBe(before)
  expect(reader.querySelector('.tick-strip [tabindex]')).toBeNull()
})
