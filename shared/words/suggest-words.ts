import { searchTerms } from '../filter/search-terms.ts'
import { foldForSearch } from '../text/fold-for-search.ts'
import type { UsedWord } from './used-words.ts'

export interface Suggesting {
  /** What is typed so far; empty for all. */
  readonly typed: string
  /** Words that are there already, and so not suggested. */
  readonly without?: readonly string[]
  readonly limit: number
}

/**
 * Which words may be meant by what was typed, without regard to case and accents: those that begin
 * with it first, then those that have each part of it somewhere; both in the given order.
 */
export function suggestWords<Used extends UsedWord>(
  used: readonly Used[],
  { typed, without = [], limit }: Suggesting,
): readonly Used[] {
  const beginning = foldForSearch(typed.trim())
  const terms = searchTerms(typed)
  const left = new Set(without)
  const begin: Used[] = []
  const have: Used[] = []
  for (const each of used) {
    if (left.has(each.word)) continue
    const folded = foldedWord(each)
    if (folded.startsWith(beginning)) begin.push(each)
    else if (terms.length > 0 && terms.every((term) => folded.includes(term))) have.push(each)
    if (begin.length === limit) break
  }
  return [...begin, ...have].slice(0, limit)
}

const folded = new WeakMap<UsedWord, string>()

function foldedWord(used: UsedWord): string {
  const known = folded.get(used)
  if (known !== undefined) return known
  const made = foldForSearch(used.word)
  folded.set(used, made)
  return made
}
