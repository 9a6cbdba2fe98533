import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { CaptureBar } from '../../../renderer/article/changes/capture-bar.tsx'
import { ChangesView } from '../../../renderer/article/changes/changes-view.tsx'
import { ReviewDialog } from '../../../renderer/article/review/review-dialog.tsx'
import type { Article } from '../../../shared/model/article.ts'
import { mount } from '../../support/mount.tsx'

/** As a file of another program can bring it. */
function captured(when: string): Article {
  return {
    ...{ id: `captured ${when}`, title: 'Crates', byline: '', publisher: '', url: '' },
    ...{ published: '', captured: when, language: '', mediaType: '', fileName: 'crates.txt' },
    ...{ sourceHash: '', leftOut: [], supersedes: null, created: '', modified: '', version: {} },
    deleted: false,
  }
}

const newer = captured('last winter')
const older = captured('')
const text = { text: 'No crate left.', blocks: [{ kind: 'paragraph', start: 0, end: 14 } as const] }

it('is said of another version of an article', () => {
  mount(<CaptureBar older={older} newer={newer} openId="x" onOpen={vi.fn()} onChanges={vi.fn()} />)
  const paragraphs = document.querySelectorAll('.capture-bar p')
  expect(Array.from(paragraphs, ({ firstChild }) => firstChild?.parentElement?.innerText)).toEqual([
    expect.stringContaining('a newer version of this article, captured at a time not known.'),
    expect.stringContaining('replaces the version captured at a time not known.'),
  ])
})

it('is said above what changed', async () => {
  const on = { onCarry: vi.fn(), onLeave: vi.fn(), onOpen: vi.fn(), onCarrySure: vi.fn() }
  const texts = { olderText: text.text, newerText: text.text, annotations: [], existing: [] }
  mount(
    <ChangesView
      captures={{ older, newer, ...texts }}
      items={[]}
      onExport={vi.fn()}
      onClose={vi.fn()}
      {...on}
    />,
  )
  const said = 'captured at a time not known, again at a time not known.'
  await expect.element(page.getByText(said)).toBeVisible()
})

it('leaves the field for it empty in a review, and is kept as it was', async () => {
  const onAccept = vi.fn()
  mount(
    <ReviewDialog
      article={newer}
      text={text}
      isKept
      older={[{ article: older, likeness: 0.9, sameAddress: true, annotations: 1 }]}
      typed={undefined}
      onAccept={onAccept}
      onClose={vi.fn()}
    >
      {() => <p>{text.text}</p>}
    </ReviewDialog>,
  )
  await expect.element(page.getByText('Captured at a time not known; same address')).toBeVisible()
  await expect.element(page.getByLabelText('Captured', { exact: true })).toHaveValue('')
  await page.getByRole('button', { name: 'Save' }).click()
  expect(onAccept.mock.calls[0]?.[0]).toMatchObject({ title: 'Crates', captured: 'last winter' })
})
