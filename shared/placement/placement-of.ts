import type { Span } from '../model/span.ts'
import type { Choice } from './choose-place.ts'
import type { Candidate, Placement, Sought } from './placement.ts'
import type { TextIndex } from './text-index.ts'
import { trimmedPlace } from './trimmed-place.ts'

/** Says of a choice what it means in the text itself, with spans that cut no grapheme. */
export function placementOf(index: TextIndex, sought: Sought, choice: Choice): Placement {
  const { exact } = sought.quote
  const candidate = (place: Span & { readonly score: number }): Candidate => {
    const span = originalSpan(index, place, exact)
    return { span: index.grown(trimmedPlace(index.text, span, exact) ?? span), score: place.score }
  }
  switch (choice.kind) {
    case 'none':
      return { verdict: 'lost' }
    case 'several':
      return { verdict: 'ambiguous', candidates: choice.places.map(candidate) }
    case 'one':
      return placementAt(index.text, sought, candidate(choice.place))
  }
}

/** The verdict on a place that is the only one. */
export function placementAt(text: string, sought: Sought, { span, score }: Candidate): Placement {
  const was = sought.quote.exact
  const now = text.slice(span.start, span.end)
  if (now !== was) return { verdict: 'changed', span, score, was, now }
  const isThere = sought.hint === null || sought.hint === span.start
  return { verdict: isThere ? 'exact' : 'moved', span, score }
}

/** The same words where they stand beside the place; else what the place's codes were made of. */
function originalSpan({ text, sources }: TextIndex, place: Span, exact: string): Span {
  const start = sources[place.start] ?? text.length
  const end = place.end === 0 ? 0 : (sources[place.end - 1] ?? text.length - 1) + 1
  // White space counts once, so a span may begin or end within it.
  for (const from of [start, end - exact.length]) {
    if (from >= 0 && text.startsWith(exact, from)) return { start: from, end: from + exact.length }
  }
  return { start, end: Math.max(start, end) }
}
