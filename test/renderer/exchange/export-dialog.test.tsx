import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ExportDialog } from '../../../renderer/exchange/export-dialog.tsx'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import type { ExportFormat } from '../../../renderer/exchange/export-format.ts'
import type { LibraryScope } from '../../../renderer/storage/read-library.ts'
import { mount } from '../../support/mount.tsx'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { article, newWorkspace, text } from '../storage/make.ts'

async function mountDialog({ open = true, count = 3 } = {}) {
  await page.viewport(1000, 600)
  const workspace = await newWorkspace()
  const articles = Array.from({ length: count }, (_, index) => ({
    ...article,
    id: `ni:${index}`,
    title: `Article ${index}.`,
  }))
  await importLibrary(workspace, {
    ...emptyLibrary,
    articles,
    texts: new Map(articles.map(({ id }) => [id, text])),
  })
  const onExport = vi.fn<(scope: LibraryScope, format: ExportFormat) => void>()
  const onClose = vi.fn()
  const onTeam = vi.fn()
  mount(
    <ExportDialog
      onTeam={onTeam}
      openArticle={open ? { id: 'ni:1', title: 'Article 1.' } : null}
      onExport={onExport}
      onClose={onClose}
    />,
    workspace,
  )
  return { onExport, onClose, onTeam }
}

const whole = { kind: 'claimbench' }
const dialog = page.getByRole('dialog', { name: 'Export' })
const scope = (name: RegExp | string) => dialog.getByRole('radio', { name, exact: true })
const save = dialog.getByRole('button', { name: 'Save file' })
const tick = (title: string) => dialog.getByRole('checkbox', { name: title })

describe('the export', () => {
  it('leads to the team’s folder', async () => {
    const { onTeam } = await mountDialog()
    await dialog.getByRole('button', { name: 'Team folder…' }).click()
    expect(onTeam).toHaveBeenCalledTimes(1)
  })

  it('is of the open article unless one chooses otherwise', async () => {
    const { onExport } = await mountDialog()
    await expect.element(scope('This article: “Article 1.”')).toBeChecked()
    await save.click()
    expect(onExport.mock.calls).toEqual([[{ kind: 'articles', ids: ['ni:1'] }, whole]])
  })

  it('is of the whole library when no article is open', async () => {
    const { onExport } = await mountDialog({ open: false })
    expect(scope(/This article/).elements()).toEqual([])
    await expect.element(scope('The whole library')).toBeChecked()
    await save.click()
    expect(onExport.mock.calls).toEqual([[{ kind: 'everything' }, whole]])
  })

  it('cannot be of an empty library, and says why', async () => {
    const { onExport } = await mountDialog({ open: false, count: 0 })
    await expect.element(dialog.getByText('there is nothing to export yet')).toBeVisible()
    await expect.element(save).toBeDisabled()
    await expect.element(save).toHaveAccessibleDescription(/The library is empty/)
    expect(dialog.getByRole('radio').elements()).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(onExport).not.toHaveBeenCalled()
  })

  it('is of everything when the whole library is chosen', async () => {
    const { onExport } = await mountDialog()
    await scope('The whole library').click()
    await expect.element(scope(/This article/)).not.toBeChecked()
    await save.click()
    expect(onExport.mock.calls).toEqual([[{ kind: 'everything' }, whole]])
  })

  it('is of the articles that are ticked, and waits for the first', async () => {
    const { onExport } = await mountDialog()
    await scope(/Chosen articles/).click()
    await expect.element(save).toBeDisabled()
    await tick('Article 0.').click()
    await tick('Article 2.').click()
    await tick('Article 1.').click()
    await tick('Article 0.').click()
    await expect.element(scope('Chosen articles (2)')).toBeChecked()
    await save.click()
    expect(onExport.mock.calls).toEqual([[{ kind: 'articles', ids: ['ni:2', 'ni:1'] }, whole]])
  })

  it.each([
    ['W3C Web Annotations', 'w3c', /other annotation tools/],
    ['Table (CSV)', 'csv', /spreadsheets/],
  ])('is of another kind where one says so: %s', async (name, kind, purpose) => {
    const { onExport } = await mountDialog({ open: false })
    await expect.element(scope('Claimbench file')).toBeChecked()
    await expect.element(scope(name)).toHaveAccessibleDescription(purpose)
    await scope(name).click()
    await save.click()
    expect(onExport.mock.calls).toEqual([[{ kind: 'everything' }, { kind }]])
  })

  it('that is confidential keeps labels, and speakers and notes where one says so', async () => {
    const { onExport } = await mountDialog({ open: false })
    expect(dialog.getByRole('checkbox').elements()).toEqual([])
    await scope('Confidential Claimbench file').click()
    const kept = dialog.getByRole('group', { name: 'Keep in the confidential file' })
    await save.click()
    await kept.getByRole('checkbox', { name: 'Labels' }).click()
    await kept.getByRole('checkbox', { name: 'Notes' }).click()
    await save.click()
    const all = { kind: 'everything' }
    expect(onExport.mock.calls).toEqual([
      [all, { kind: 'confidential', labels: true, speakers: false, notes: false }],
      [all, { kind: 'confidential', labels: false, speakers: false, notes: true }],
    ])
  })

  it('keeps what was ticked while one searches for more', async () => {
    const { onExport } = await mountDialog()
    await scope(/Chosen articles/).click()
    await tick('Article 0.').click()
    await dialog.getByRole('searchbox', { name: 'Search titles to export' }).fill('2')
    await expect.element(tick('Article 0.')).not.toBeInTheDocument()
    await tick('Article 2.').click()
    await save.click()
    expect(onExport.mock.calls).toEqual([[{ kind: 'articles', ids: ['ni:0', 'ni:2'] }, whole]])
  })

  it('offers a hundred articles at first, and the others when asked', async () => {
    await mountDialog({ count: 130 })
    await scope(/Chosen articles/).click()
    const articles = dialog.getByRole('list', { name: 'Articles to export' })
    await vi.waitFor(() => expect(articles.getByRole('checkbox').elements()).toHaveLength(100))
    await dialog.getByRole('button', { name: 'Show more (30)' }).click()
    await vi.waitFor(() => expect(articles.getByRole('checkbox').elements()).toHaveLength(130))
  })

  it.each(['Cancel', 'Close'])('is left by %s', async (name) => {
    const { onExport, onClose } = await mountDialog()
    await dialog.getByRole('button', { name, exact: true }).click()
    expect(onClose).toHaveBeenCalledOnce()
    expect(onExport).not.toHaveBeenCalled()
  })

  it('is left by Escape', async () => {
    const { onExport, onClose } = await mountDialog()
    await expect.element(dialog).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledOnce()
    expect(onExport).not.toHaveBeenCalled()
  })
})
