import { useState } from 'react'
import { expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ReviewText } from '../../../renderer/reader/review-text.tsx'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import type { Span } from '../../../shared/model/span.ts'
import { mount } from '../../support/mount.tsx'

let seen: readonly Span[] = []

function Reviewed({ typed, first = [] }: { readonly typed: string; readonly first?: Span[] }) {
  const [text] = useState(() => canonicalText(plainTextBlocks(typed)))
  const [leftOut, setLeftOut] = useState<readonly Span[]>(first)
  seen = leftOut
  return (
    <div data-scroller style={{ height: 500, overflowY: 'auto' }}>
      <ReviewText text={text} language="en" leftOut={leftOut} onChange={setLeftOut} />
    </div>
  )
}

async function show(typed: string, first: Span[] = []) {
  await page.viewport(1000, 600)
  const { unmount } = mount(<Reviewed typed={typed} first={first} />)
  onTestFinished(unmount)
}

it('leaves a block out by a click, and takes in one of which a part was left out', async () => {
  await show('One.\n\nTwo and three.', [{ start: 6, end: 9 }])
  await userEvent.click(page.getByRole('option').nth(0))
  expect(seen).toEqual([
    { start: 0, end: 4 },
    { start: 6, end: 9 },
  ])
  await userEvent.click(page.getByRole('option').nth(1))
  expect(seen).toEqual([
    { start: 0, end: 4 },
    { start: 6, end: 20 },
  ])
  await userEvent.click(page.getByRole('option').nth(1))
  await userEvent.click(page.getByRole('option').nth(0))
  expect(seen).toEqual([])
})

it('keeps a block where it is when it is left out, below sections that were seen', async () => {
  // A line of wide letters is taken for half as long as it is before it is laid out.
  const paragraph = 'MMMMMMMM WWWWWWWW '.repeat(8)
  await show(Array.from({ length: 300 }, (_, at) => `${at}: ${paragraph}`).join('\n\n'))
  const block = (at: number) => document.querySelector(`#review-block-${at}`)
  for (const at of [50, 100, 150, 200]) {
    block(at)?.scrollIntoView({ block: 'center' })
    await expect.poll(() => block(at)?.getBoundingClientRect().height).toBeGreaterThan(20)
  }
  const before = block(200)?.getBoundingClientRect().top ?? NaN
  await userEvent.click(block(200) ?? document.body)
  expect(block(200)?.ariaSelected).toBe('false')
  expect(Math.abs((block(200)?.getBoundingClientRect().top ?? NaN) - before)).toBeLessThan(2)
})

it('draws foreign markup as the characters that it is', async () => {
  await show('<img src=x onerror=alert(1)>\n\n<b>Two</b>')
  expect(
    page
      .getByRole('option')
      .elements()
      .map((each) => each.textContent),
  ).toEqual(['<img src=x onerror=alert(1)>', '<b>Two</b>'])
})
