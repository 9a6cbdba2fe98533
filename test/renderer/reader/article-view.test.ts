import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useSession } from '../../../renderer/state/session.ts'
import { clickWords, mountArticle, rangeOf, selectWords } from '../../support/mount-article.tsx'
import { paintedWords } from '../../support/painted-words.ts'

const story = [
  'Bridge closed',
  'The council denied on Friday that the bridge had ever been unsafe.',
  'Engineers had warned of cracks since March.',
].join('\n\n')

const draft = () => useSession.getState().draft
const selectedId = () => useSession.getState().selectedId

describe('words selected in the article', () => {
  it('become the draft, whole, with the words around them', async () => {
    const { region, text } = await mountArticle({ text: story })
    selectWords(region.element(), 'ouncil denied on Fri')
    const start = story.indexOf('council')
    const end = story.indexOf(' that the bridge')
    expect(text.text).toBe(story)
    await vi.waitFor(() => {
      expect(draft()).toEqual({
        start,
        end,
        focus: 'end',
        quote: {
          exact: 'council denied on Friday',
          prefix: story.slice(0, start),
          suffix: expect.stringMatching(/^ that the bridge/) as unknown,
        },
      })
    })
  })

  it('are chosen by the pointer as well', async () => {
    await mountArticle({ text: story })
    await userEvent.dblClick(page.getByText('Bridge closed'), { position: { x: 20, y: 15 } })
    await vi.waitFor(() => expect(draft()?.quote.exact).toBe('Bridge'))
  })

  it('stay the draft when they reach from one paragraph into the next', async () => {
    const { region } = await mountArticle({ text: story })
    selectWords(region.element(), 'ever been unsafe.', 'Engineers')
    await vi.waitFor(() => expect(draft()?.quote.exact).toBe('ever been unsafe.\n\nEngineers'))
  })

  it('get a toolbar whose buttons tag them and keep them selected', async () => {
    const { region, onTag } = await mountArticle({ text: story })
    selectWords(region.element(), 'council')
    const toolbar = page.getByRole('toolbar', { name: 'Tag selection' })
    await expect.element(toolbar).toBeVisible()
    for (const name of ['Claim', 'Denial', 'Evidence', 'Threat', 'No tag']) {
      await toolbar.getByRole('button', { name }).click()
    }
    expect(onTag.mock.calls).toEqual([['claim'], ['denial'], ['evidence'], ['threat'], [null]])
    expect(String(document.getSelection())).toBe('council')
    expect(draft()?.quote.exact).toBe('council')
  })

  it('are let go of, and the toolbar goes, with a click elsewhere in the text', async () => {
    const { region } = await mountArticle({ text: story })
    selectWords(region.element(), 'council')
    const toolbar = page.getByRole('toolbar')
    await expect.element(toolbar).toBeVisible()
    await clickWords(region.element(), 'Bridge')
    await expect.element(toolbar).not.toBeInTheDocument()
    expect(draft()).toBeNull()
  })

  it('are no draft outside the text', async () => {
    await mountArticle({ text: story, details: { title: 'What the council said' } })
    document.getSelection()?.selectAllChildren(page.getByRole('heading', { level: 1 }).element())
    await new Promise(requestAnimationFrame)
    expect(draft()).toBeNull()
    expect(page.getByRole('toolbar').elements()).toEqual([])
  })
})

describe('a click in the article', () => {
  const on = {
    sentence: 'The council denied on Friday that the bridge had ever been unsafe.',
    clause: 'denied on Friday that the bridge',
    day: 'on Friday',
    other: 'warned of cracks',
  }

  async function mounted() {
    const { region } = await mountArticle({ text: story, on })
    await vi.waitFor(() => expect(paintedWords()['claim-2']).toEqual([on.day]))
    return region.element()
  }

  it('selects the shortest annotation there, again the next, and after the longest the shortest', async () => {
    const reader = await mounted()
    const selected: unknown[] = []
    for (let click = 0; click < 4; click++) {
      await clickWords(reader, 'Friday')
      selected.push(selectedId())
    }
    expect(selected).toEqual(['day', 'clause', 'sentence', 'day'])
  })

  it('selects only what lies under it', async () => {
    const reader = await mounted()
    await clickWords(reader, 'the bridge')
    expect(selectedId()).toBe('clause')
    await clickWords(reader, 'ever been')
    expect(selectedId()).toBe('sentence')
    await clickWords(reader, 'cracks')
    expect(selectedId()).toBe('other')
  })

  it('selects nothing beside the end of a line', async () => {
    const reader = await mounted()
    await clickWords(reader, 'cracks')
    const end = rangeOf(reader, 'unsafe.').getBoundingClientRect()
    const { left, top } = reader.getBoundingClientRect()
    const position = { x: end.right + 24 - left, y: end.top + end.height / 2 - top }
    await userEvent.click(reader, { position })
    expect(selectedId()).toBeNull()
  })

  it('shows the selected annotation stronger, and lets go of it where there is none', async () => {
    const reader = await mounted()
    await clickWords(reader, 'cracks')
    await vi.waitFor(() => expect(paintedWords()['selected-claim']).toEqual([on.other]))
    await clickWords(reader, 'Engineers')
    expect(selectedId()).toBeNull()
    await vi.waitFor(() => expect(paintedWords()['selected-claim']).toBeUndefined())
  })
})

describe('the list of overlapping annotations', () => {
  const on = {
    sentence: 'The council denied on Friday that the bridge had ever been unsafe.',
    clause: 'denied on Friday that the bridge',
    day: 'on Friday',
    other: 'warned of cracks',
  }
  const list = () => page.getByRole('listbox', { name: '3 annotations here' })
  const names = () =>
    list()
      .getByRole('option')
      .elements()
      .map(({ textContent }) => textContent)

  async function offered() {
    const { region } = await mountArticle({ text: story, on })
    await vi.waitFor(() => expect(paintedWords()['claim-2']).toEqual([on.day]))
    await clickWords(region.element(), 'Friday')
    await expect.element(list()).toHaveFocus()
    return region.element()
  }

  it('has each, shortest first, beside the words that were clicked and not on them', async () => {
    const reader = await offered()
    expect(names()).toEqual([
      'Claim: on Friday',
      'Claim: denied on Friday that the bridge',
      'Claim: The council denied on Friday that the bridge had ever been unsafe.',
    ])
    const words = rangeOf(reader, 'on Friday').getBoundingClientRect()
    const around = list().element().parentElement!.getBoundingClientRect()
    expect(around.top).toBeGreaterThan(words.bottom)
    expect(around.bottom).toBeLessThan(reader.getBoundingClientRect().bottom)
  })

  it('selects by arrow keys, from the last on to the first', async () => {
    await offered()
    const selected: unknown[] = [selectedId()]
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      await userEvent.keyboard(`{${key}}`)
      selected.push(selectedId())
    }
    expect(selected).toEqual(['day', 'clause', 'sentence', 'day', 'sentence', 'day', 'sentence'])
    const chosen = list().getByRole('option', { selected: true }).element()
    expect(chosen.id).toBe(list().element().getAttribute('aria-activedescendant'))
    await userEvent.keyboard('{Enter}')
    await expect.element(list()).not.toBeInTheDocument()
    expect(selectedId()).toBe('sentence')
    expect(document.activeElement).toHaveAttribute('data-scroller')
  })

  it('is gone once one is clicked, which is selected then', async () => {
    await offered()
    await list().getByRole('option').nth(1).click()
    await expect.element(list()).not.toBeInTheDocument()
    expect(selectedId()).toBe('clause')
  })

  it('is gone with a click on a single annotation, and with words that are selected', async () => {
    const reader = await offered()
    await clickWords(reader, 'ever been')
    expect(list().elements()).toEqual([])
    expect(selectedId()).toBe('sentence')
    await clickWords(reader, 'Friday')
    await expect.element(list()).toBeVisible()
    selectWords(reader, 'Engineers')
    await expect.element(list()).not.toBeInTheDocument()
  })

  it('stands over the words where there is no room below them', async () => {
    const long = [...Array<string>(40).fill('A line that fills the page.'), ...story.split('\n\n')]
    const { region } = await mountArticle({ text: long.join('\n\n'), on })
    await vi.waitFor(() => expect(paintedWords()['claim-2']).toEqual([on.day]))
    const reader = region.element()
    const bottom = reader.getBoundingClientRect().bottom
    reader.scrollBy(0, rangeOf(reader, 'Friday').getBoundingClientRect().bottom - bottom + 40)
    await clickWords(reader, 'Friday')
    await expect.element(list()).toBeVisible()
    const words = rangeOf(reader, 'Friday').getBoundingClientRect()
    const around = list().element().parentElement!.getBoundingClientRect()
    expect(around.bottom).toBeLessThan(words.top)
  })
})
