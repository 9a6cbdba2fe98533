import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { useAdjusting } from '../../../renderer/state/adjusted.ts'
import { clearFilter, setFilter } from '../../../renderer/state/filter.ts'
import { askToMove } from '../../../renderer/state/moves.ts'
import type { Move } from '../../../renderer/state/moves.ts'
import {
  selectAnnotation,
  setDraft,
  showLeftOut,
  useSession,
} from '../../../renderer/state/session.ts'
import { undo } from '../../../renderer/storage/apply-step.ts'
import { deleteAnnotations } from '../../../renderer/storage/annotate.ts'
import { readAnnotation } from '../../../renderer/storage/read-annotation.ts'
import { clickWords, mountArticle, rangeOf, selectWords } from '../../support/mount-article.tsx'
import { paintedWords } from '../../support/painted-words.ts'

const story = [
  'The council spoke. It denied everything on Friday.',
  'Read our newsletter.',
  'Engineers warned of cracks. Nobody listened to them.',
].join('\n\n')

const on = {
  move: { kind: 'sentence', way: 'on' },
  back: { kind: 'sentence', way: 'back' },
} as const
const next = { kind: 'annotation', way: 'on' } as const
const before = { kind: 'annotation', way: 'back' } as const

function extend(by: 'sentence' | 'word' | 'character', towards: 'on' | 'back' | 'left' | 'right') {
  return { kind: 'extend', by, towards } as const
}
function boundary(
  edge: 'start' | 'end',
  to: 'outside' | 'inside',
  by: 'word' | 'character' = 'word',
) {
  return { kind: 'boundary', edge, to, by } as const
}

const draft = () => useSession.getState().draft?.quote.exact ?? null
const selection = () => String(document.getSelection())
const selectedId = () => useSession.getState().selectedId

/** What is selected after each move, in the draft and for the browser alike. */
async function after(...moves: readonly Move[]): Promise<readonly (string | null)[]> {
  const words: (string | null)[] = []
  for (const move of moves) {
    askToMove(move)
    await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(selection()).toBe(draft() ?? '')
    words.push(draft())
  }
  return words
}

describe('the sentence cursor', () => {
  it('begins with the first line that is seen, and goes on and back', async () => {
    await mountArticle({ text: story })
    expect(await after(on.move, on.move, on.move, on.back, on.back, on.back)).toEqual([
      'The council spoke.',
      'It denied everything on Friday.',
      'Read our newsletter.',
      'It denied everything on Friday.',
      'The council spoke.',
      'The council spoke.',
    ])
    await expect.element(page.getByRole('toolbar', { name: 'Tag selection' })).toBeVisible()
    expect(page.getByRole('status').element().textContent).toBe('The council spoke.')
  })
  it('begins with the sentence that was clicked', async () => {
    const { region } = await mountArticle({ text: story })
    await clickWords(region.element(), 'warned')
    expect(await after(on.move)).toEqual(['Engineers warned of cracks.'])
  })
  it('goes on from words that were selected, and from those that are let go of', async () => {
    const { region } = await mountArticle({ text: story })
    selectWords(region.element(), 'denied')
    await vi.waitFor(() => expect(draft()).toBe('denied'))
    expect(await after(on.move)).toEqual(['Read our newsletter.'])
    document.getSelection()?.removeAllRanges()
    await vi.waitFor(() => expect(draft()).toBeNull())
    expect(await after(on.move)).toEqual(['Engineers warned of cracks.'])
  })
  it('goes on from the annotation that is selected', async () => {
    await mountArticle({ text: story, on: { a: 'Engineers warned' } })
    await vi.waitFor(() => expect(paintedWords()['claim-0']).toEqual(['Engineers warned']))
    selectAnnotation('a')
    await vi.waitFor(() => expect(useSession.getState().place).not.toBeNull())
    expect(await after(on.move)).toEqual(['Nobody listened to them.'])
  })
  it('skips what is left out, unless that is shown', async () => {
    const start = story.indexOf('Read')
    const leftOut = [{ start, end: start + 'Read our newsletter.'.length }]
    await mountArticle({ text: story, details: { leftOut } })
    expect(await after(on.move, on.move, on.move)).toEqual([
      'The council spoke.',
      'It denied everything on Friday.',
      'Engineers warned of cracks.',
    ])
    showLeftOut(true)
    await new Promise(requestAnimationFrame)
    expect(await after(on.back)).toEqual(['Read our newsletter.'])
  })
  it('extends by sentence, word and character, at the end that was drawn last', async () => {
    const { region } = await mountArticle({ text: story })
    expect(
      await after(
        on.move,
        extend('sentence', 'on'),
        extend('word', 'left'),
        extend('word', 'left'),
        extend('character', 'left'),
        extend('character', 'right'),
        extend('sentence', 'back'),
      ),
    ).toEqual([
      'The council spoke.',
      'The council spoke. It denied everything on Friday.',
      'The council spoke. It denied everything on Friday',
      'The council spoke. It denied everything on',
      'The council spoke. It denied everything o',
      'The council spoke. It denied everything on',
      'The council spoke.',
    ])
    const range = rangeOf(region.element(), 'warned of')
    const { startContainer, startOffset, endContainer, endOffset } = range
    document.getSelection()?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset)
    await vi.waitFor(() => expect(draft()).toBe('warned of'))
    expect(await after(extend('word', 'left'))).toEqual(['Engineers warned of'])
  })
  it('selects a word where nothing is selected', async () => {
    const { region } = await mountArticle({ text: story })
    await clickWords(region.element(), 'spoke')
    document.getSelection()?.removeAllRanges()
    setDraft(null)
    useSession.setState({ place: { start: 11, end: 11 } })
    expect(await after(extend('word', 'right'), extend('word', 'right'))).toEqual([
      'spoke',
      'spoke.',
    ])
  })
  it('goes on to the left in a text that runs so', async () => {
    await mountArticle({ text: 'نفت الحكومة الخبر. هذا صحيح.', details: { language: 'ar' } })
    expect(await after(on.move, extend('word', 'left'), extend('word', 'right'))).toEqual([
      'نفت الحكومة الخبر.',
      'نفت الحكومة الخبر. هذا',
      'نفت الحكومة الخبر.',
    ])
  })
  it('keeps exact characters at one end while the other moves by words', async () => {
    await mountArticle({ text: story })
    expect(
      await after(
        on.move,
        extend('word', 'left'),
        extend('character', 'left'),
        extend('sentence', 'back'),
        extend('word', 'left'),
      ),
    ).toEqual([
      'The council spoke.',
      'The council spoke',
      'The council spok',
      'The council spok',
      'The council',
    ])
  })
  it('scrolls only when the sentence is not seen, and keeps it whole in view', async () => {
    const long = Array.from({ length: 60 }, (_, at) => `Sentence ${at} of many, all alike.`)
    const { region } = await mountArticle({ text: long.join('\n\n') })
    const reader = region.element()
    const tops: number[] = []
    for (let at = 0; at < 40; at++) {
      await after(on.move)
      const seen = reader.getBoundingClientRect()
      const box = document.getSelection()!.getRangeAt(0).getBoundingClientRect()
      expect([box.top >= seen.top, box.bottom <= seen.bottom]).toEqual([true, true])
      tops.push(reader.scrollTop)
    }
    expect(tops.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
    expect(tops.at(-1)).toBeGreaterThan(500)
    expect(draft()).toBe(long[39])
    // Back again, the line that is read stays where it is as long as it can.
    const top = reader.scrollTop
    await after(on.back, on.back)
    expect(reader.scrollTop).toBe(top)
  })
})

describe('going to annotations', () => {
  const marks = { a: 'council', b: 'denied', c: 'cracks' }
  it('goes on and back from one to the next, and lets go of selected words', async () => {
    const { region } = await mountArticle({ text: story, on: marks })
    await vi.waitFor(() => expect(paintedWords()['claim-0']).toHaveLength(3))
    selectWords(region.element(), 'everything')
    await vi.waitFor(() => expect(draft()).toBe('everything'))
    const visited: unknown[] = []
    for (const move of [next, next, before, before, before]) {
      askToMove(move)
      visited.push([selectedId(), draft()])
      await new Promise(requestAnimationFrame)
    }
    expect(visited).toEqual([
      ['c', null],
      ['c', null],
      ['b', null],
      ['a', null],
      ['a', null],
    ])
  })
})

it('goes to those annotations only that the filter shows', async () => {
  await mountArticle({ text: story, on: { a: 'council', b: 'denied', c: 'cracks' } })
  await vi.waitFor(() => expect(paintedWords()['claim-0']).toHaveLength(3))
  onTestFinished(clearFilter)
  setFilter({ text: 'c' })
  selectAnnotation('b')
  await new Promise((resolve) => setTimeout(resolve, 100))
  askToMove(next)
  expect(selectedId()).toBe('c')
  await new Promise(requestAnimationFrame)
  askToMove(before)
  expect(selectedId()).toBe('a')
})

describe('boundaries by key', () => {
  async function mounted() {
    const made = await mountArticle({ text: story, on: { a: 'denied', b: 'cracks' } })
    await vi.waitFor(() => expect(paintedWords()['claim-0']).toHaveLength(2))
    selectAnnotation('a')
    await vi.waitFor(() => expect(paintedWords()['selected-claim']).toEqual(['denied']))
    const kept = async () =>
      (await readAnnotation(made.workspace, made.article.id, 'a'))?.quote.exact
    return { ...made, kept }
  }
  it('move at once, each from where the one before went, and are kept as one step', async () => {
    const { kept, workspace } = await mounted()
    for (const move of [
      boundary('end', 'outside'),
      boundary('end', 'outside'),
      boundary('start', 'outside'),
      boundary('end', 'inside'),
      boundary('end', 'outside', 'character'),
      boundary('end', 'outside', 'character'),
    ]) {
      askToMove(move)
    }
    await vi.waitFor(() =>
      expect(paintedWords()['selected-claim']).toEqual(['It denied everything on']),
    )
    expect(page.getByRole('status').element().textContent).toBe('It denied everything on')
    await expect.poll(kept).toBe('It denied everything on')
    await undo(workspace)
    await expect.poll(kept).toBe('denied')
    await vi.waitFor(() => expect(paintedWords()['selected-claim']).toEqual(['denied']))
  })
  it('are shown as they are stored as soon as that is read', async () => {
    // Not because of waiting in vain.
    const later = window.setTimeout.bind(window)
    const timer = vi.spyOn(window, 'setTimeout')
    timer.mockImplementation(((run: () => void, ms: number) =>
      later(ms === 500 ? () => undefined : run, ms)) as unknown as typeof setTimeout)
    onTestFinished(() => timer.mockRestore())
    const { kept, workspace } = await mounted()
    askToMove(boundary('end', 'outside'))
    await expect.poll(kept).toBe('denied everything')
    await undo(workspace)
    await vi.waitFor(() => expect(paintedWords()['selected-claim']).toEqual(['denied']))
    expect(useAdjusting.getState().adjusted).toBeNull()
  })
  it('stay where nothing would be left', async () => {
    const { kept } = await mounted()
    askToMove(boundary('end', 'inside'))
    askToMove(boundary('start', 'inside'))
    expect(await kept()).toBe('denied')
  })
  it('are let go of when the annotation goes meanwhile', async () => {
    const { workspace, article } = await mounted()
    const a = await readAnnotation(workspace, article.id, 'a')
    await deleteAnnotations(workspace, [a!])
    askToMove(boundary('end', 'outside'))
    await vi.waitFor(() => expect(paintedWords()['claim-0']).toEqual(['cracks']))
    expect(paintedWords()['selected-claim']).toBeUndefined()
  })
  it('do nothing while no annotation is selected', async () => {
    const { kept } = await mounted()
    selectAnnotation(null)
    askToMove(boundary('end', 'outside'))
    expect(await kept()).toBe('denied')
  })
})
