import type { Quote } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { overlaps } from './choose-place.ts'
import { edgeLength } from './edge-likeness.ts'
import { placeQuotes } from './place-quotes.ts'
import type { Candidate, Placement } from './placement.ts'
import { restOfText } from './rest-of-text.ts'
import type { TextMatch } from './text-match.ts'

interface InRest {
  readonly from: string
  readonly to: string
  readonly matches: readonly TextMatch[]
  readonly spans: readonly Span[]
  /** What the alignment says of each. */
  readonly placed: readonly Placement[]
}

/** Where so much stands word for word, the passage is the same one: a row of a list is shorter. */
const telling = 40
const margin = 0.1

/**
 * What the alignment says is gone or doubtful is looked for where text was put in: a paragraph may
 * have been moved. Short words in other company are only offered.
 */
export function placeInRest({ from, to, matches, spans, placed }: InRest): readonly Placement[] {
  const open = spans.flatMap((span, at) => {
    const verdict = placed[at]?.verdict
    const isOpen = verdict === 'lost' || verdict === 'ambiguous'
    return isOpen && span.start < span.end ? [{ span, at }] : []
  })
  const rest = restOfText(to, matches)
  if (open.length === 0 || rest.text === '') return placed
  const wanted = open.map(({ span }) => ({ quote: quoted(from, span), hint: null }))
  const found = placeQuotes(rest.text, wanted)
  const all = [...placed]
  open.forEach(({ span, at }, order) => {
    const before = placed[at]
    const after = inText({ from, to }, found[order], span, rest.original)
    if (after.verdict === 'lost' || before === undefined) return
    all[at] = better(before, after)
  })
  return all
}

/** For comparing only, so the context may cut a grapheme: finding its edges can take long. */
function quoted(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - edgeLength), start),
    suffix: text.slice(end, end + edgeLength),
  }
}

/** A passage found elsewhere has to be clearly more like than what the alignment offers. */
function better(before: Placement, after: Placement): Placement {
  if (before.verdict !== 'ambiguous' || after.verdict === 'lost') return after
  const others = after.verdict === 'ambiguous' ? after.candidates : [after]
  const least = (before.candidates[0]?.score ?? 0) + margin
  if (after.verdict !== 'ambiguous' && after.score > least) return after
  const more = others.filter(({ span }) =>
    before.candidates.every((known) => !overlaps(span, known.span)),
  )
  const candidates = [...before.candidates, ...more.map(({ span, score }) => ({ span, score }))]
  return { verdict: 'ambiguous', candidates: candidates.sort((a, b) => b.score - a.score) }
}

function inText(
  { from, to }: Pick<InRest, 'from' | 'to'>,
  placement: Placement | undefined,
  was: Span,
  original: (span: Span) => Span | null,
): Placement {
  if (placement === undefined || placement.verdict === 'lost') return { verdict: 'lost' }
  const candidates = placement.verdict === 'ambiguous' ? placement.candidates : [placement]
  const there = candidates.flatMap(({ span, score }): readonly Candidate[] => {
    const place = original(span)
    return place === null ? [] : [{ span: place, score }]
  })
  const first = there[0]
  if (first === undefined) return { verdict: 'lost' }
  const { score, span } = first
  const isTold =
    placement.verdict === 'changed'
      ? was.end - was.start >= telling
      : sameAround(from, to, was, span) >= telling
  if (placement.verdict === 'ambiguous' || !isTold) {
    return { verdict: 'ambiguous', candidates: there }
  }
  if (placement.verdict === 'changed') return { ...placement, span }
  return { verdict: span.start === was.start ? 'exact' : 'moved', span, score }
}

/** How much is word for word the same around the same words, as far as that tells anything. */
function sameAround(from: string, to: string, was: Span, is: Span): number {
  let start = 0
  while (start < telling && isSameAt(from, was.start - start - 1, to, is.start - start - 1)) start++
  let end = 0
  while (end < telling && isSameAt(from, was.end + end, to, is.end + end)) end++
  return start + was.end - was.start + end
}

function isSameAt(from: string, was: number, to: string, is: number): boolean {
  return was >= 0 && was < from.length && from[was] === to[is]
}
