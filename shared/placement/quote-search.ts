import type { Span } from '../model/span.ts'
import { choosePlace, overlaps } from './choose-place.ts'
import type { Choice } from './choose-place.ts'
import { likelyWindows } from './likely-windows.ts'
import type { Quotation } from './quotation.ts'
import { ratedPlace, samePlace } from './rated-place.ts'
import type { RatedPlace } from './rated-place.ts'
import { samePlaces } from './same-places.ts'
import type { TextIndex } from './text-index.ts'
import { wordsWithin } from './words-within.ts'
import type { WordsWithin } from './words-within.ts'

export interface QuoteSearch {
  readonly sought: Quotation
  /** Where the words were, as an offset into the index's codes. */
  readonly hint: number | null
  /** Where else to look, beside what the index shows. */
  readonly windows: readonly Span[]
}

const looks = 4096
/** So many the same, context and all, are as bad as any more. */
const wholeFinds = 20
const wordFinds = 2000
/** How far around a place its look-alikes are looked for: the rows of a list. */
const neighbourhood = 400
/** Neighbours with so much larger a share of errors are nearly as like. */
const asAlike = 0.12
/** With a score so much higher a place stands out from its neighbours, rows of one list or not. */
const standsOut = { inProse: 0.15, inList: 0.25 } as const
/** In a list neighbours have such context in common; in prose what is alike is chance. */
const listEdge = 0.55
/** The largest share of the words' length in errors: beyond it they are other words. */
export const mostErrors = 0.5
const littleChanged = 0.125
/** With so much of words and context found, no place with more errors comes into question. */
const clear = 0.8
/** So many of a place's codes tell which passage of the context it is. */
const tellingCodes = 16

/** Looks for the quotation with its context, then for its words, then for words like them. */
export function searchQuote(index: TextIndex, { sought, hint, windows }: QuoteSearch): Choice {
  const { codes, grams } = index
  const { exact, whole, exactAt } = sought
  const rate = (start: number) =>
    ratedPlace(codes, sought, { start, end: start + exact.length, errors: 0 })
  if (whole.length > exact.length) {
    const found = samePlaces(grams, whole, { looks, finds: wholeFinds })
    const places = found.starts.map((start) => samePlace(sought, start + exactAt))
    const first = places[0]
    if (first !== undefined && !found.isCut && places.length === 1) {
      return { kind: 'one', place: first }
    }
    if (places.length > 1) return choosePlace({ places, hint, isCut: found.isCut, expected: [] })
  }
  const same = samePlaces(grams, exact, { looks, finds: wordFinds })
  const places: RatedPlace[] = same.starts.map(rate)
  const chosen = choosePlace({ places, hint, isCut: same.isCut, expected: [] })
  if (chosen.kind === 'one') return chosen
  // Without context nothing can tell the same words apart.
  if (places.length > 1 && whole.length === exact.length) return chosen
  const { find } = wordsWithin(codes, sought)
  const likely = likelyWindows(grams, sought)
  const choose = (more: readonly RatedPlace[]) =>
    choosePlace({ places: [...places, ...more], hint, isCut: same.isCut, expected: windows })
  const close = choose(likely.flatMap((window) => find(window, littleChanged)))
  const isClear = close.kind === 'one' && close.place.evidence >= clear
  const choice = isClear
    ? close
    : choose([...likely, ...windows].flatMap((window) => find(window, mostErrors)))
  if (choice.kind !== 'one' || choice.place.words === 1) return choice
  if (isFromContext(codes, sought, choice.place)) return { kind: 'several', places: [choice.place] }
  return amongNeighbours({ best: choice.place, find, length: codes.length })
}

interface Neighbours {
  readonly best: RatedPlace
  readonly find: WordsWithin['find']
  readonly length: number
}

/**
 * In a list of look-alikes ("Team Alpha", "Team Beta") the row that is left is as like as any:
 * changed words are placed only where no neighbour is nearly as like by its words.
 */
function amongNeighbours({ best, find, length }: Neighbours): Choice {
  const window = {
    start: Math.max(0, best.start - neighbourhood),
    end: Math.min(length, best.end + neighbourhood),
  }
  const alike = find(window, 1 - best.words + asAlike).filter((place) => {
    const isInList = Math.max(place.before ?? 0, place.after ?? 0) >= listEdge
    const least = best.score - (isInList ? standsOut.inList : standsOut.inProse)
    return !overlaps(place, best) && place.score > least
  })
  if (alike.length === 0) return { kind: 'one', place: best }
  return { kind: 'several', places: [best, ...alike] }
}

/** Where a row is gone, the one that stood beside it has come into its place: it is no changed one. */
function isFromContext(codes: Uint16Array, sought: Quotation, { start, end }: Span): boolean {
  const { whole, exact, exactAt } = sought
  const length = Math.min(tellingCodes, end - start)
  const before = whole.subarray(0, exactAt)
  const after = whole.subarray(exactAt + exact.length)
  const head = codes.subarray(start, start + length)
  const tail = codes.subarray(end - length, end)
  return (
    (includes(after, head) && !includes(exact, head)) ||
    (includes(before, tail) && !includes(exact, tail))
  )
}

function includes(codes: Uint16Array, wanted: Uint16Array): boolean {
  for (let at = 0; at + wanted.length <= codes.length; at++) {
    if (wanted.every((code, offset) => codes[at + offset] === code)) return true
  }
  return false
}
