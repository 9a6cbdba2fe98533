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
  at: -1,
  left: null,
}

export const useFind = create<Find>()((): Find => closed)

/** Opens the bar for an article, or asks for it again, with other words where they are given. */
export function openFind(
  articleId: ArticleId,
  { from = null, ...wanted }: Partial<FindWanted & Pick<Find, 'from'>> = {},
): void {
  useFind.setState({ ...wanted, from, asked: { articleId }, left: null })
}

/** Closes the bar; the current hit is left selected. */
export function closeFind(): void {
  useFind.setState(({ hits, at }) => ({
    asked: null,
    left: at < 0 ? null : spanAt(hits, at),
    hits: noSpans,
    at: -1,
  }))
}

export function setWanted(wanted: Partial<FindWanted>): void {
  useFind.setState(wanted)
}

/** Where the next search begins. */
export function setFindFrom(from: number): void {
  useFind.setState({ from })
}

/** Shows these hits; the first of them from where the search began is the current one. */
export function setHits(hits: PackedSpans): void {
  useFind.setState(({ from }) => {
    const count = spanCount(hits)
    return { hits, at: count === 0 ? -1 : firstSpanFrom(hits, from ?? 0) % count }
  })
}

/** Goes to the next hit or the one before, from the last on to the first. */
export function stepHit(by: 1 | -1): void {
  useFind.setState(({ hits, at }) => {
    const count = spanCount(hits)
    if (count === 0) return {}
    const next = (at + by + count) % count
    return { at: next, from: spanAt(hits, next).start }
  })
}
