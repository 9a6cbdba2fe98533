import type { Span } from '../model/span.ts'
import { overlaps } from './choose-place.ts'
import { repeatedStretches } from './repeated-stretches.ts'
import type { TextMatch } from './text-match.ts'

/** Where an alignment carries a span, before anything is said of it. */
export type Carried =
  /** The same words. */
  | { readonly kind: 'same'; readonly place: Span }
  /** The same words, but what was put in or taken out repeats them: any of these, or gone. */
  | { readonly kind: 'repeated'; readonly places: readonly Span[] }
  /** A share of the words is left, between these edges. */
  | ({ readonly kind: 'part' } & CarriedPart)
  /** Other words stand where these stood. */
  | { readonly kind: 'replaced'; readonly place: Span }
  | { readonly kind: 'gone' }

export interface CarriedPart {
  readonly place: Span
  /** What was replaced, put in or taken out between the edges. */
  readonly errors: number
  /** The share of the old words that is left. */
  readonly kept: number
  /** Whether the edit at an edge could as well have left or taken all of the words. */
  readonly isOpen: boolean
}

/** Carries spans through one alignment: matches that ascend in both texts. */
export function carryThrough(
  matches: readonly TextMatch[],
  from: Uint16Array,
  to: Uint16Array,
): (span: Span) => Carried {
  const framed = [
    { from: 0, to: 0, length: 0 },
    ...matches,
    { from: from.length, to: to.length, length: 0 },
  ]
  const doubts = framed.map((after, at) => repeatedStretches(framed[at - 1], after, from, to))

  return (span) => {
    const { start, end } = span
    const first = endsAfter(framed, start)
    const matched: TextMatch[] = []
    for (let at = first; at < framed.length - 1; at++) {
      const match = framed[at]
      if (match === undefined || match.from >= end) break
      matched.push(match)
    }
    const before = framed[first - 1] ?? { from: 0, to: 0, length: 0 }
    const after = framed[first + matched.length] ?? before
    const near = doubts.slice(first, first + matched.length + 1).flat()
    for (const doubt of near) {
      if (start < doubt.start || doubt.end < end) continue
      const places = doubt.shifts
        .map((shift) => ({ start: start + shift, end: end + shift }))
        .filter((place) => isSame(from, start, to, place))
      if (places.length > 0) return { kind: 'repeated', places }
    }
    const head = matched[0]
    const tail = matched.at(-1)
    if (head === undefined || tail === undefined) {
      const place = { start: before.to + before.length, end: after.to }
      return place.start < place.end ? { kind: 'replaced', place } : { kind: 'gone' }
    }
    for (const { from: old, to: now } of new Set([head, tail])) {
      const place = { start: start + now - old, end: end + now - old }
      if (isSame(from, start, to, place)) return { kind: 'same', place }
    }
    const place = {
      start: start >= head.from ? start + head.to - head.from : reachedBack(before, head, start),
      end: end <= tail.from + tail.length ? end + tail.to - tail.from : reachedOn(tail, after, end),
    }
    return {
      kind: 'part',
      place,
      errors: errorsWithin(matched, span, place),
      kept: keptShare(matched, span),
      isOpen: near.some((doubt) => overlaps(doubt, span) && !isWithin(doubt, span)),
    }
  }
}

/** Of what was put in for a span's lost beginning only so much is taken as its words can have become. */
function reachedBack(before: TextMatch, head: TextMatch, start: number): number {
  const old = before.from + before.length
  const now = before.to + before.length
  const lost = head.from - start
  const share = lost / (head.from - old)
  const most = Math.min(Math.round((head.to - now) * share), 2 * lost + 8)
  return head.to - most
}

function reachedOn(tail: TextMatch, after: TextMatch, end: number): number {
  const old = tail.from + tail.length
  const now = tail.to + tail.length
  const lost = end - old
  const share = lost / (after.from - old)
  return now + Math.min(Math.round((after.to - now) * share), 2 * lost + 8)
}

/** What was replaced, put in or taken out between a span's edges: at least its edit distance. */
function errorsWithin(matched: readonly TextMatch[], span: Span, place: Span): number {
  let errors = 0
  let old = span.start
  let now = place.start
  for (const { from, to, length } of matched) {
    errors += Math.max(from - old, to - now, 0)
    old = from + length
    now = to + length
  }
  return errors + Math.max(span.end - old, place.end - now, 0)
}

function keptShare(matched: readonly TextMatch[], { start, end }: Span): number {
  let kept = 0
  for (const { from, length } of matched) {
    kept += Math.min(end, from + length) - Math.max(start, from)
  }
  return kept / (end - start)
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function isSame(from: Uint16Array, start: number, to: Uint16Array, place: Span): boolean {
  if (place.start < 0 || place.end > to.length) return false
  for (let at = place.start; at < place.end; at++) {
    if (from[start + at - place.start] !== to[at]) return false
  }
  return true
}

/** The first match that ends after an offset of the old text. */
function endsAfter(matches: readonly TextMatch[], offset: number): number {
  let low = 0
  let high = matches.length
  while (low < high) {
    const middle = (low + high) >> 1
    const match = matches[middle]
    if (match !== undefined && match.from + match.length <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(1, low)
}
