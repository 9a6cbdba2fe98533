import type { Span } from '../model/span.ts'
import type { RatedPlace } from './rated-place.ts'

/** What is known of a quotation's places, before anything is said of it. */
export type Choice =
  | { readonly kind: 'one'; readonly place: RatedPlace }
  | { readonly kind: 'several'; readonly places: readonly RatedPlace[] }
  | { readonly kind: 'none' }

export interface ChoiceOptions {
  readonly places: readonly RatedPlace[]
  /** Where the words were, as an offset into the same codes. */
  readonly hint: number | null
  /** Whether the same words stand at places that were not looked at. */
  readonly isCut: boolean
  /** Where the quotation's neighbours say it should be: less has to be found there to be believed. */
  readonly expected: readonly Span[]
}

/** A place is better than another when its score is higher by so much; nearer, they are alike. */
const margin = 0.1
/** Below this share of characters found, chance explains a place as well. */
const believable = 0.58
const believableWhereExpected = 0.52
const worthShowing = 0.5
/** Above this an edge is the same edge; a chance one is some 0.35 alike. */
const sameEdge = 0.75
const likeEdge = 0.55
/** Words of this length do not stand twice by chance. */
const tellingLength = 32
const shownAtMost = 20

/** One place where it stands out and convinces; else those that a person would have to choose from. */
export function choosePlace({ places, hint, isCut, expected }: ChoiceOptions): Choice {
  const ranked = withoutOverlaps([...places].sort((a, b) => compare(a, b, hint)))
  const best = ranked[0]
  if (best === undefined) return { kind: 'none' }
  const alike = ranked.filter((place) => rank(place, hint) > rank(best, hint) - margin)
  const shown = { kind: 'several', places: alike.slice(0, shownAtMost) } as const
  if (best.words < 1 && (best.evidence < worthShowing || best.words < 0.5)) return { kind: 'none' }
  const least = expected.some((span) => overlaps(span, best)) ? believableWhereExpected : believable
  if (alike.length > 1 || !convinces(best, least)) return shown
  if (isCut && !isFramed(best)) return shown
  return { kind: 'one', place: best }
}

/** Both edges, as far as there are any, are what they were. */
function isFramed({ before, after }: RatedPlace): boolean {
  return (before ?? 1) >= sameEdge && (after ?? 1) >= sameEdge && (before ?? after) !== null
}

function convinces(place: RatedPlace, least: number): boolean {
  const { words, before, after, evidence } = place
  const hasContext = before !== null || after !== null
  const likelier = Math.max(before ?? 0, after ?? 0)
  if (place.end - place.start < tellingLength && hasContext && likelier < likeEdge) return false
  return words === 1 || evidence >= least
}

function rank(place: RatedPlace, hint: number | null): number {
  return place.score + (place.start === hint ? margin : 0)
}

function compare(a: RatedPlace, b: RatedPlace, hint: number | null): number {
  const byRank = rank(b, hint) - rank(a, hint)
  if (byRank !== 0) return byRank
  return hint === null ? a.start - b.start : Math.abs(a.start - hint) - Math.abs(b.start - hint)
}

/** The same words can overlap themselves ("ana" in "bananas"); an approximate place is one place. */
function withoutOverlaps(ranked: readonly RatedPlace[]): readonly RatedPlace[] {
  const kept: RatedPlace[] = []
  for (const place of ranked.slice(0, 64)) {
    const same = (other: RatedPlace) =>
      overlaps(place, other) && (place.words < 1 || other.words < 1 || place.start === other.start)
    if (!kept.some(same)) kept.push(place)
  }
  return kept
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
