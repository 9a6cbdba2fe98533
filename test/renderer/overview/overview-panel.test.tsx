import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { OverviewPanel } from '../../../renderer/overview/overview-panel.tsx'
import type { OverviewActions } from '../../../renderer/overview/overview-panel.tsx'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { mount } from '../../support/mount.tsx'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, newWorkspace, withArticle } from '../storage/make.ts'

const two = [
  annotation('a', { tag: 'claim', speaker: 'Ilya', labels: ['costs'] }),
  annotation('b', { tag: 'threat', speaker: 'Ilya' }),
]

async function panel(annotations?: readonly Annotation[] | null, actions: OverviewActions = {}) {
  const workspace = await newWorkspace()
  await withArticle(workspace)
  await importLibrary(workspace, { ...emptyLibrary, annotations: [...two, annotation('c')] })
  return mount(<OverviewPanel annotations={annotations} {...actions} />, workspace)
}

const rows = (name: string) =>
  page
    .getByRole('list', { name })
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent)

describe('the overview', () => {
  it('counts the open article, or the library', async () => {
    await panel(two)
    expect(rows('Tags')).toEqual(['Claim1', 'Denial0', 'Evidence0', 'Threat1', 'No tag0'])
    expect(rows('Speakers')).toEqual(['Ilya2'])
    expect(rows('Annotators')).toEqual(['Colleague2'])
    expect(rows('Labels')).toEqual(['costs1'])
    await page.getByText('Library', { exact: true }).click()
    await expect.element(page.getByText('3 annotations in 1 article')).toBeVisible()
    expect(rows('Tags')[0]).toBe('Claim2')
    await page.getByText('This article').click()
    await expect.element(page.getByText('2 annotations', { exact: true })).toBeVisible()
  })
  it('counts the library alone where no article is open', async () => {
    await panel()
    await expect.element(page.getByText('3 annotations in 1 article')).toBeVisible()
    expect(page.getByRole('radio').elements()).toEqual([])
  })
  it('says what to do where nothing is marked', async () => {
    await panel([])
    await expect.element(page.getByText('Mark passages of this article')).toBeVisible()
  })
  it('only tells, where nobody can show what is counted', async () => {
    await panel(two)
    expect(page.getByRole('button').elements()).toEqual([])
  })
  it('shows what is counted with a click, in the article or in the library', async () => {
    const onShowInArticle = vi.fn()
    const onShowInLibrary = vi.fn()
    await panel(two, { onShowInArticle, onShowInLibrary })
    await page.getByRole('button', { name: 'Threat' }).click()
    await page.getByRole('button', { name: 'Ilya' }).click()
    expect(page.getByRole('button', { name: 'Denial' }).elements()).toEqual([])
    await page.getByText('Library', { exact: true }).click()
    await page.getByRole('button', { name: 'costs' }).click()
    await page.getByRole('button', { name: 'Colleague' }).click()
    expect(onShowInArticle.mock.calls).toEqual([
      [{ by: 'tag', tag: 'threat' }],
      [{ by: 'speaker', speaker: 'Ilya' }],
    ])
    expect(onShowInLibrary.mock.calls).toEqual([
      [{ by: 'label', label: 'costs' }],
      [{ by: 'annotator', id: 'urn:uuid:colleague' }],
    ])
  })
  it('shows few of many names, and more when asked for', async () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      annotation(`s${index}`, { speaker: `Speaker ${String(index).padStart(3, '0')}` }),
    )
    await panel(many)
    expect(rows('Speakers')).toHaveLength(8)
    await page.getByRole('button', { name: 'Show 92 more' }).click()
    expect(rows('Speakers')).toHaveLength(100)
    await page.getByRole('button', { name: 'Show 30 more' }).click()
    expect(rows('Speakers')).toHaveLength(130)
  })
})
