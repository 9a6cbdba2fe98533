import type { Span } from '../model/span.ts'
import type { Carried, CarriedPart } from './carried-place.ts'
import { choosePlace } from './choose-place.ts'
import { compileEdge, edgeLength } from './edge-likeness.ts'
import type { WholeGraphemes } from './grapheme-edges.ts'
import { compilePattern, matchEnds } from './myers.ts'
import { placementAt } from './placement-of.ts'
import type { Candidate, Placement } from './placement.ts'
import type { Quotation } from './quotation.ts'
import { ratedPlace } from './rated-place.ts'
import type { RatedPlace } from './rated-place.ts'
import { trimmedPlace } from './trimmed-place.ts'

interface TextCodes {
  readonly text: string
  readonly codes: Uint16Array
}

interface CarriedSpan {
  readonly old: TextCodes
  readonly now: TextCodes
  readonly span: Span
  readonly carried: Carried
  readonly grown: WholeGraphemes
}

const lost: Placement = { verdict: 'lost' }
/** Words up to this length are compared letter by letter; of longer ones the alignment tells enough. */
const compared = 512
/** How far around a span its look-alikes are looked for: the rows of a list. */
const neighbourhood = 400
/** With less of the words left they are other words. */
const leastWords = 0.5
const mostKept = 0.75
/** With context so much like on both sides, other words stand in the place of these. */
const sameEdge = 0.75
/** More than so many characters are no other wording of a phrase but another passage. */
const phrase = 60

/** Says of where a span was carried what it means. */
export function carriedPlacement(sought: CarriedSpan): Placement {
  const { carried } = sought
  switch (carried.kind) {
    case 'gone':
      return lost
    case 'same':
      return believed(sought, rated(sought, carried.place, 0))
    case 'repeated':
      return unsure(
        sought,
        carried.places.map((place) => rated(sought, place, 0)),
      )
    case 'part':
      return ofPart(sought, carried)
    case 'replaced':
      return ofReplaced(sought, carried.place)
  }
}

function ofPart(sought: CarriedSpan, part: CarriedPart): Placement {
  const { old, now, span } = sought
  const { errors, kept, isOpen } = part
  const place = trimmedPlace(now.text, part.place, old.text.slice(span.start, span.end))
  if (place === null) return lost
  const best = rated(sought, place, errorsAt(sought, place, errors))
  if (best.words < 1 && (isOpen || isNeighbour(sought, best))) return unsure(sought, [best])
  // Words that were added in between are no doubt about the others.
  if (kept >= mostKept && Math.min(best.before ?? 1, best.after ?? 1) >= sameEdge) {
    return placement(sought, best)
  }
  if (best.words < leastWords) return isPhrase(sought, best) ? unsure(sought, [best]) : lost
  return believed(sought, best)
}

/** Other words in the same place convince nobody: a person is asked. */
function ofReplaced(sought: CarriedSpan, place: Span): Placement {
  if (place.end - place.start > phrase) return lost
  return ofPart(sought, { place, errors: Infinity, kept: 0, isOpen: false })
}

function isPhrase({ span }: CarriedSpan, { start, end, before, after }: RatedPlace): boolean {
  if (Math.max(span.end - span.start, end - start) > phrase) return false
  return Math.min(before ?? 0, after ?? 0) >= sameEdge
}

/** The row that stood beside a deleted one is no changed one. */
function isNeighbour({ old, now, span }: CarriedSpan, place: Span): boolean {
  const words = now.text.slice(place.start, place.end)
  const before = old.text.slice(Math.max(0, span.start - neighbourhood), span.start)
  const after = old.text.slice(span.end, span.end + neighbourhood)
  const was = old.text.slice(span.start, span.end)
  return !was.includes(words) && (before.includes(words) || after.includes(words))
}

function believed(sought: CarriedSpan, place: RatedPlace): Placement {
  const choice = choosePlace({ places: [place], hint: null, isCut: false, expected: [place] })
  if (choice.kind === 'none') return lost
  if (choice.kind === 'several' && !isAtEnd(sought, place)) return unsure(sought, [place])
  return placement(sought, place)
}

function placement(sought: CarriedSpan, place: RatedPlace): Placement {
  const { old, now, span } = sought
  const exact = old.text.slice(span.start, span.end)
  const quote = { exact, prefix: '', suffix: '' }
  return placementAt(now.text, { quote, hint: span.start }, candidate(sought, place))
}

/** The same words at the same end of both texts need no context on the other side. */
function isAtEnd({ old, now, span }: CarriedSpan, { start, end, words }: RatedPlace): boolean {
  if (words < 1) return false
  const isFirst = span.start === 0 && start === 0
  return isFirst || (span.end === old.codes.length && end === now.codes.length)
}

function unsure(sought: CarriedSpan, places: readonly RatedPlace[]): Placement {
  return { verdict: 'ambiguous', candidates: places.map((place) => candidate(sought, place)) }
}

function candidate({ grown }: CarriedSpan, { start, end, score }: RatedPlace): Candidate {
  return { span: grown({ start, end }), score }
}

/**
 * The edit distance of the words, or as much as is known to reach it, as a part of the longer words:
 * at most the length of the old ones.
 */
function errorsAt({ old, now, span }: CarriedSpan, place: Span, most: number): number {
  const length = span.end - span.start
  const size = place.end - place.start
  const longer = Math.max(length, size)
  const share = length / longer
  if (longer > compared) return Math.min(longer, most) * share
  let least = longer
  matchEnds({
    pattern: compilePattern(old.codes.subarray(span.start, span.end)),
    text: now.codes.subarray(place.start, place.end),
    maxErrors: longer,
    anchored: true,
    onEnd(end, errors) {
      if (end === size) least = Math.min(least, errors)
    },
  })
  return least * share
}

function rated({ old, now, span }: CarriedSpan, place: Span, errors: number): RatedPlace {
  const from = Math.max(0, span.start - edgeLength)
  const to = Math.min(old.codes.length, span.end + edgeLength)
  const sought: Quotation = {
    exact: old.codes.subarray(span.start, span.end),
    whole: old.codes.subarray(from, to),
    exactAt: span.start - from,
    before: compileEdge(() => old.codes.slice(from, span.start).reverse(), span.start - from),
    after: compileEdge(() => old.codes.subarray(span.end, to), to - span.end),
  }
  return ratedPlace(now.codes, sought, { ...place, errors })
}
