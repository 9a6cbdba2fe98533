import { useState } from 'react'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { ArticleView } from '../../../renderer/reader/article-view.tsx'
import { articleIdOf } from '../../../shared/model/article-id.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { mount } from '../../support/mount.tsx'
import { article as someArticle } from '../storage/make.ts'

// A line of wide letters is taken for half as long as it is before it is laid out.
const paragraph = 'MMMMMMMM WWWWWWWW '.repeat(8)
const typed = Array.from({ length: 300 }, (_, at) => `${at}: ${paragraph}`).join('\n\n')
const text = canonicalText(plainTextBlocks(typed))

function Reading() {
  const [leftOut, setLeftOut] = useState([{ start: 0, end: 40 }])
  return (
    <div style={{ height: 600 }}>
      <button type="button" onClick={() => setLeftOut([{ start: 20, end: 40 }])}>
        Take in
      </button>
      <ArticleView
        article={{ ...someArticle, id: articleIdOf(text.text), leftOut }}
        text={text}
        annotations={[]}
        onMoveBoundary={() => Promise.resolve(true)}
        onTag={() => undefined}
        onMarkAll={() => undefined}
        onLeaveOut={() => undefined}
        onDetails={() => undefined}
      />
    </div>
  )
}

it('keeps the line that is read where it is when something else is left out', async () => {
  await page.viewport(1000, 700)
  mount(<Reading />)
  const block = (at: number) =>
    [...document.querySelectorAll('.reader-text p')].find((each) =>
      each.textContent.startsWith(`${at}: `),
    )
  for (const at of [50, 100, 150, 200]) {
    block(at)?.scrollIntoView({ block: 'center' })
    await expect.poll(() => block(at)?.getBoundingClientRect().height).toBeGreaterThan(20)
  }
  const before = block(200)?.getBoundingClientRect().top ?? NaN
  await page.getByRole('button', { name: 'Take in' }).click()
  expect(Math.abs((block(200)?.getBoundingClientRect().top ?? NaN) - before)).toBeLessThan(2)
})
