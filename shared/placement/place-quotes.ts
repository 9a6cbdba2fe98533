import type { Span } from '../model/span.ts'
import { agreedShifts } from './agreed-shifts.ts'
import { choosePlace } from './choose-place.ts'
import type { Choice } from './choose-place.ts'
import { expectedWindows } from './expected-windows.ts'
import { framedSpan } from './framed-span.ts'
import { wholeGraphemes } from './grapheme-edges.ts'
import type { WholeGraphemes } from './grapheme-edges.ts'
import { placementAt, placementOf } from './placement-of.ts'
import type { Placement, Sought } from './placement.ts'
import { mostErrors, searchQuote } from './quote-search.ts'
import { quotation } from './quotation.ts'
import { textIndex } from './text-index.ts'
import type { TextIndex } from './text-index.ts'
import { unchangedPlaces } from './unchanged-places.ts'
import { wordsWithin } from './words-within.ts'

/** What looking through the whole text for what is left may cost for all quotations together. */
const stepsInAll = 100_000_000
const none: Choice = { kind: 'none' }

/**
 * Places quotations in a text by their words and context alone; one placement for each, in their
 * order. What stands unchanged at its hint costs next to nothing, what moved as its neighbours did
 * little more, what stands unchanged elsewhere one pass over the text for all; the rest share one
 * index of it. What neither the index nor the neighbours' places show is looked for in the whole
 * text, within bounds: where they are used up, it is `lost`.
 */
export function placeQuotes(text: string, wanted: readonly Sought[]): readonly Placement[] {
  const grown = wholeGraphemes(text)
  const placed = wanted.map((sought) => unmoved(text, grown, sought))
  const moved = wanted.flatMap((sought, at) => (placed[at] === null ? [{ at, sought }] : []))
  placeUnchanged(text, grown, moved, placed)
  const open = moved.filter(({ at }) => placed[at] === null)
  if (open.length > 0) {
    const index = textIndex(text)
    const choices = chosen(index, soughtOf(open), placesOf(wanted, placed))
    open.forEach(({ at, sought }, order) => {
      placed[at] = placementOf(index, sought, choices[order] ?? none)
    })
  }
  return placed.map((placement) => placement ?? { verdict: 'lost' })
}

/** The same words with the same context at the same offset; null where that is not so. */
function unmoved(text: string, grown: WholeGraphemes, sought: Sought): Placement | null {
  const { hint, quote } = sought
  if (quote.exact === '') return { verdict: 'lost' }
  const span = hint === null ? null : framedSpan(text, grown, quote, hint)
  return span === null ? null : placementAt(text, sought, { span, score: 1 })
}

interface Open {
  readonly at: number
  readonly sought: Sought
}

/** Places what moved as its neighbours did, then what stands once; with all of the context. */
function placeUnchanged(
  text: string,
  grown: WholeGraphemes,
  moved: readonly Open[],
  placed: (Placement | null)[],
): void {
  const place = (open: readonly Open[], starts: readonly (number | null)[]) => {
    open.forEach(({ at, sought }, order) => {
      const start = starts[order] ?? null
      const span = start === null ? null : framedSpan(text, grown, sought.quote, start)
      if (span !== null) placed[at] = placementAt(text, sought, { span, score: 1 })
    })
    return open.filter(({ at }) => placed[at] === null)
  }
  const shifts = agreedShifts(text, soughtOf(moved))
  const rest = place(
    moved,
    moved.map(({ sought }, order) => {
      const shift = shifts[order] ?? null
      return sought.hint === null || shift === null ? null : sought.hint + shift
    }),
  )
  if (rest.length > 0) place(rest, unchangedPlaces(text, soughtOf(rest)))
}

function soughtOf(open: readonly Open[]): readonly Sought[] {
  return open.map(({ sought }) => sought)
}

/** What is placed already tells where its neighbours are to be expected. */
function placesOf(wanted: readonly Sought[], placed: readonly (Placement | null)[]) {
  return wanted.flatMap(({ hint }, at) => {
    const placement = placed[at] ?? null
    return placement !== null && 'span' in placement ? [{ hint, start: placement.span.start }] : []
  })
}

function chosen(
  index: TextIndex,
  wanted: readonly Sought[],
  placedOnes: ReturnType<typeof placesOf>,
): readonly Choice[] {
  const first = wanted.map((sought) => search(index, sought, []))
  if (first.every(({ kind }) => kind === 'one')) return first
  const found = wanted.map(({ hint }, at) => {
    const choice = first[at]
    const start = choice?.kind === 'one' ? (index.sources[choice.place.start] ?? null) : null
    return { hint, start }
  })
  const windowsFor = expectedWindows([...placedOnes, ...found], index.text.length)
  let steps = stepsInAll
  return wanted.map((sought, at) => {
    const choice = first[at] ?? none
    if (choice.kind === 'one') return choice
    const windows = windowsFor(sought.hint).map((span) => spanInCodes(index, span))
    const nearer = windows.length > 0 ? search(index, sought, windows) : choice
    if (nearer.kind !== 'none') return nearer
    const { find, cost } = wordsWithin(index.codes, quotation(sought.quote))
    steps -= cost * index.codes.length
    if (steps < 0) return none
    const places = find({ start: 0, end: index.codes.length }, mostErrors)
    return choosePlace({ places, hint: codeAt(index, sought.hint), isCut: false, expected: [] })
  })
}

function search(index: TextIndex, { quote, hint }: Sought, windows: readonly Span[]): Choice {
  const sought = quotation(quote)
  if (sought.exact.length === 0) return none
  return searchQuote(index, { sought, hint: codeAt(index, hint), windows })
}

function spanInCodes(index: TextIndex, { start, end }: Span): Span {
  return { start: codeAt(index, start) ?? 0, end: codeAt(index, end) ?? 0 }
}

/** The first code made of what stands at an offset of the text, or after it. */
function codeAt({ sources }: TextIndex, offset: number | null): number | null {
  if (offset === null) return null
  let low = 0
  let high = sources.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sources[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
