import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Article } from '../../../shared/model/article.ts'
import { LibraryPanel } from '../../../renderer/library/library-panel.tsx'
import { openArticle } from '../../../renderer/state/session.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { mount } from '../../support/mount.tsx'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article, newWorkspace, text } from '../storage/make.ts'

/** The panel, 600 px high and as wide as given, over a library with articles of these titles. */
async function mountPanel(
  titles: readonly string[],
  annotations = [] as readonly TagOf[],
  width = 400,
) {
  await page.viewport(width, 600)
  const workspace = await newWorkspace()
  const articles = titles.map((title, index): Article => ({ ...article, id: `ni:${index}`, title }))
  await importLibrary(workspace, {
    ...emptyLibrary,
    articles,
    texts: new Map(articles.map(({ id }) => [id, text])),
    annotations: annotations.map(([on, tag], index) =>
      annotation(`a${index}`, { articleId: `ni:${on}`, tag }),
    ),
  })
  const actions = { onOpen: vi.fn<(id: string) => void>(), onRemove: vi.fn<(id: string) => void>() }
  mount(
    <div style={{ height: 600, display: 'flex', flexDirection: 'column' }}>
      <LibraryPanel {...actions} whenEmpty={<p>Nothing here yet</p>} />
    </div>,
    workspace,
  )
  return { ...actions, workspace }
}

type TagOf = readonly [article: number, tag: 'claim' | 'denial' | 'evidence' | 'threat' | null]

const list = page.getByRole('list', { name: 'Library' })
const search = page.getByRole('searchbox', { name: 'Search titles' })
const rows = () => list.getByRole('listitem').elements()
const shown = () => rows().map((row) => row.querySelector('button')?.textContent ?? '')
/** The button that opens an article, which its own name begins. */
const opener = (title: string) => list.getByRole('button', { name: new RegExp(`^${title}`) })

describe('the search', () => {
  const titles = ['Harbour bridge closed', 'Déjà vu in Łódź', 'The bridge at Lowmere']

  it.each([
    ['bridge', ['Harbour', 'The bridge']],
    ['BRIDGE har', ['Harbour']],
    ['deja', ['Déjà']],
    ['  łodz ', ['Déjà']],
  ])('for “%s” finds by parts of words, whatever case and accents', async (typed, found) => {
    await mountPanel(titles)
    await vi.waitFor(() => expect(rows()).toHaveLength(3))
    await search.fill(typed)
    await vi.waitFor(() => {
      expect(rows()).toHaveLength(found.length)
      for (const start of found) expect(shown().some((each) => each.startsWith(start))).toBe(true)
    })
  })

  it('that finds nothing says so and leads back to all', async () => {
    await mountPanel(titles)
    await search.fill('tunnel')
    await expect.element(page.getByText('No title has “tunnel” in it.')).toBeVisible()
    await page.getByRole('button', { name: 'Show all articles' }).click()
    await vi.waitFor(() => expect(rows()).toHaveLength(3))
    await expect.element(search).toHaveValue('')
  })
})

describe('an article of the library', () => {
  it('is named by title, date and how many annotations it has of each tag', async () => {
    await mountPanel(
      ['Harbour bridge closed', 'Other'],
      [
        [0, 'claim'],
        [0, 'claim'],
        [0, 'threat'],
        [0, null],
        [1, 'denial'],
      ],
    )
    await expect
      .element(
        list.getByRole('button', { name: /^Harbour bridge closed .*Claim 2 Threat 1 No tag 1$/ }),
      )
      .toBeVisible()
    await expect.element(list.getByRole('button', { name: /^Other .*Denial 1$/ })).toBeVisible()
  })

  it('has room for many annotations of each tag in the narrowest pane', async () => {
    const kinds = ['claim', 'denial', 'evidence', 'threat', null] as const
    const many = kinds.flatMap((tag) => Array.from({ length: 120 }, (): TagOf => [0, tag]))
    await mountPanel(['Harbour bridge closed'], many, 240)
    await vi.waitFor(() => expect(shown()[0]).toContain('Claim 120'))
    const facts = document.querySelector('.article-item-facts')
    expect(facts?.scrollWidth).toBe(facts?.clientWidth)
  })

  it('is opened and removed by its buttons, and marked while it is open', async () => {
    const { onOpen, onRemove } = await mountPanel(['One', 'Two'])
    await opener('Two').click()
    await page.getByRole('button', { name: 'Remove “One”' }).click()
    expect([onOpen.mock.calls, onRemove.mock.calls]).toEqual([[['ni:1']], [['ni:0']]])
    openArticle('ni:1')
    await expect.element(opener('Two')).toHaveAttribute('aria-current', 'true')
    await expect.element(opener('One')).toHaveAttribute('aria-current', 'false')
  })
})

describe('a library of many articles', () => {
  const titles = Array.from({ length: 500 }, (_, index) => `Article number ${index}.`)
  const places = () => rows().map((row) => Number(row.getAttribute('aria-posinset')))

  it('draws only those in view, and says how many there are', async () => {
    await mountPanel(titles)
    await vi.waitFor(() => expect(shown().filter(Boolean).length).toBeGreaterThan(7))
    expect(rows().length).toBeLessThan(30)
    expect(new Set(rows().map((row) => row.getAttribute('aria-setsize')))).toEqual(new Set(['500']))
    expect(places()[0]).toBe(1)
  })

  it('draws every article as it is scrolled to, each once and in one order', async () => {
    await mountPanel(titles)
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(7))
    const seen = new Map<number, string>()
    const scroller = list.element().parentElement!
    while (seen.size < 500) {
      const before = scroller.scrollTop
      await vi.waitFor(() => expect(shown()).not.toContain(''))
      places().forEach((place, index) => {
        const title = shown()[index]!
        expect(seen.get(place) ?? title).toBe(title)
        seen.set(place, title)
      })
      scroller.scrollTop += 500
      await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      if (scroller.scrollTop === before) break
    }
    expect(seen.size).toBe(500)
    expect(new Set(seen.values()).size).toBe(500)
  })
})

it('shows what to do while the library is empty, and no search', async () => {
  await mountPanel([])
  await expect.element(page.getByText('Nothing here yet')).toBeVisible()
  expect(search.elements()).toEqual([])
})

it('shows an article without a title by the name of its file and its first words', async () => {
  await mountPanel(['\u200b', 'Harbour bridge closed'])
  await vi.waitFor(() => expect(rows()).toHaveLength(2))
  const name = /^Untitled, one\.txt: One sentence here\. Another one there\./
  await expect.element(list.getByRole('button', { name })).toBeVisible()
  await expect
    .element(list.getByRole('button', { name: 'Remove “Untitled, one.txt”' }))
    .toBeVisible()
})
