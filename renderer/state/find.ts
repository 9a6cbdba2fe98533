import { create } from 'zustand'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import { firstSpanFrom, noSpans, spanAt, spanCount } from '../../shared/search/packed-spans.ts'
import type { PackedSpans } from '../../shared/search/packed-spans.ts'

/** What is looked for in the open article. */
export interface FindWanted {
  readonly words: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
  /** The words are a regular expression. */
  readonly isPattern: boolean
}

/** Finding in the open article. What was looked for last is remembered while the window is open. */
export interface Find extends FindWanted {
  /** For which article the bar is open; a new object each time it is asked for. */
  readonly asked: { readonly articleId: ArticleId } | null
  /** Where the first hit is looked for, in UTF-16 code units; null for what is read now. */
  readonly from: number | null
  /** Those that can be seen. */
  readonly hits: PackedSpans
  /** What the hits were looked for by; null before the first search. */
  readonly hitsOf: FindWanted | null
  /** How many hits on to go once what is looked for now is found. */
  readonly stepsAhead: number
  /** The number of the current one; -1 for none. */
  readonly at: number
  /** The hit to select in the text once the bar is closed. */
  readonly left: Span | null
}

const closed: Find = {
  words: '',
  matchCase: false,
  wholeWord: false,
  isPattern: false,
  asked: null,
  from: null,
  hits: noSpans,
  hitsOf: null,
  stepsAhead: 0,
  at: -1,
  left: null,
}

export const useFind = create<Find>()((): Find => closed)

/** Opens the bar for an article, or asks for it again, with other words where they are given. */
export function openFind(
  articleId: ArticleId,
  { from = null, ...wanted }: Partial<FindWanted & Pick<Find, 'from'>> = {},
): void {
  useFind.setState({ ...wanted, from, asked: { articleId }, left: null, stepsAhead: 0 })
}

/** Closes the bar; the current hit is left selected. */
export function closeFind(): void {
  useFind.setState(({ hits, at }) => ({
    asked: null,
    left: at < 0 ? null : spanAt(hits, at),
    hits: noSpans,
    hitsOf: null,
    stepsAhead: 0,
    at: -1,
  }))
}

export function setWanted(wanted: Partial<FindWanted>): void {
  useFind.setState({ ...wanted, stepsAhead: 0 })
}

/** Where the next search begins. */
export function setFindFrom(from: number): void {
  useFind.setState({ from })
}

/**
 * Shows the hits of what was looked for; the first of them from where the search began is the current
 * one, or as many further as was asked for meanwhile.
 */
export function setHits(hits: PackedSpans, hitsOf: FindWanted | null): void {
  useFind.setState((find) => {
    const count = spanCount(hits)
    if (count === 0) return { hits, hitsOf, at: -1 }
    const first = firstSpanFrom(hits, find.from ?? 0)
    if (!isSame(hitsOf, find)) return { hits, hitsOf, at: first % count }
    const { stepsAhead } = find
    return { hits, hitsOf, stepsAhead: 0, ...steppedTo(hits, first + stepsAhead, stepsAhead) }
  })
}

/**
 * Goes to the next hit or the one before, from the last on to the first; of words that are still
 * looked for, once they are found.
 */
export function stepHit(by: 1 | -1): void {
  useFind.setState((find) => {
    const { hits, hitsOf, at, stepsAhead } = find
    if (!isSame(hitsOf, find)) return { stepsAhead: stepsAhead + by }
    return spanCount(hits) === 0 ? {} : steppedTo(hits, at + by, by)
  })
}

function steppedTo(hits: PackedSpans, to: number, by: number): Partial<Find> {
  const count = spanCount(hits)
  const at = ((to % count) + count) % count
  return by === 0 ? { at } : { at, from: spanAt(hits, at).start }
}

function isSame(of: FindWanted | null, wanted: FindWanted): boolean {
  return (
    of !== null &&
    of.words === wanted.words &&
    of.isPattern === wanted.isPattern &&
    of.matchCase === wanted.matchCase &&
    of.wholeWord === wanted.wholeWord
  )
}
