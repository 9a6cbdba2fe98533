import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { mountArticle } from '../../support/mount-article.tsx'

/** Where the title is seen, from the top: its height of type, none smaller than a line. */
function seen(title: string): readonly number[] {
  return page
    .getByText(title, { exact: true })
    .elements()
    .filter((element) => element.getBoundingClientRect().height > 1)
    .map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
}

const story = 'Bridge closed\n\nIt was closed on Friday.'

it('shows a title that the text begins with once, as large as any title', async () => {
  const { text } = await mountArticle({ text: story, details: { title: 'Bridge closed' } })
  expect(text.text).toBe(story)
  expect(seen('Bridge closed')).toEqual([28])
})

it('shows a title of its own above the text', async () => {
  await mountArticle({ text: story, details: { title: 'What the council said' } })
  expect(seen('What the council said')).toEqual([28])
  expect(seen('Bridge closed')).toEqual([18])
})

it.each(['Bridge closed', 'What the council said'])(
  'names region, article and heading by “%s”',
  async (title) => {
    await mountArticle({ text: story, details: { title, byline: 'Inga Marrow' } })
    await expect.element(page.getByRole('region', { name: title })).toBeVisible()
    await expect.element(page.getByRole('article', { name: title })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: title, level: 1 })).toBeInTheDocument()
    await expect.element(page.getByText('Inga Marrow')).toBeVisible()
  },
)

it('has one heading with the title, in the text where that begins with it', async () => {
  const { region } = await mountArticle({ text: story, details: { title: 'Bridge closed' } })
  const heading = region.getByRole('heading', { name: 'Bridge closed' })
  expect(heading.elements()).toHaveLength(1)
  expect(heading.element().closest('.reader-text')).not.toBeNull()
  expect(page.getByText('Bridge closed').elements()).toHaveLength(1)
})

it('has the title above a text whose first line, the title, is left out', async () => {
  const leftOut = [{ start: 0, end: 13 }]
  await mountArticle({ text: story, details: { title: 'Bridge closed', leftOut } })
  const heading = page.getByRole('heading', { name: 'Bridge closed', level: 1 })
  await expect.element(heading).toBeVisible()
  expect(heading.element().closest('.reader-header')).not.toBeNull()
})

it.each([
  ['Untitled, story.txt', 'story.txt'],
  ['Untitled', ''],
])('says “%s” where there is no title', async (shown, fileName) => {
  await mountArticle({ text: story, details: { title: ' ', fileName }, name: shown })
  await expect.element(page.getByRole('heading', { name: shown, level: 1 })).toBeVisible()
  await expect.element(page.getByRole('region', { name: shown })).toBeVisible()
})
