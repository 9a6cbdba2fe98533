import type { Quote } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { wholeGraphemes } from '../placement/grapheme-edges.ts'
import { placeQuotes } from '../placement/place-quotes.ts'
import type { Placement, Sought } from '../placement/placement.ts'
import { codePointMap } from '../text/code-points.ts'
import type { ForeignAnnotation, ForeignPosition } from './foreign-annotation.ts'

/**
 * Where annotations of another tool stand in a text, one placement for each; null for one that names
 * no passage. Words are found by themselves and their context, the position is a hint alone. The
 * same words with other white space are the same words, because a page's text has the white space of
 * its source. A position without words is ambiguous: there is nothing to check it by.
 */
export function placeForeign(
  text: string,
  annotations: readonly Pick<ForeignAnnotation, 'quote' | 'position'>[],
): readonly (Placement | null)[] {
  const points = codePointMap(text)
  const readings = (position: ForeignPosition | null): readonly Span[] => {
    if (position === null) return []
    const { start, end, unit } = position
    const inUnits = end <= text.length ? [{ start, end }] : []
    const inPoints =
      end <= points.length ? [{ start: points.toUnit(start), end: points.toUnit(end) }] : []
    return unit === 'utf-16' ? [...inUnits, ...inPoints] : [...inPoints, ...inUnits]
  }
  const sought = annotations.flatMap(({ quote, position }): Sought[] => {
    if (quote === null) return []
    const { exact, prefix, suffix } = trimmed(quote)
    const starts = readings(position).map(({ start }) => start)
    const here = starts.find((start) => text.startsWith(exact, start))
    return [{ quote: { exact, prefix, suffix }, hint: here ?? starts[0] ?? null }]
  })
  const placed = placeQuotes(text, sought)
  const grown = wholeGraphemes(text)
  let next = 0
  return annotations.map(({ quote, position }) => {
    if (quote !== null) return sameWords(placed[next++] ?? { verdict: 'lost' })
    const [span] = readings(position)
    if (span === undefined) return position === null ? null : { verdict: 'lost' }
    return { verdict: 'ambiguous', candidates: [{ span: grown(span), score: 0 }] }
  })
}

/** White space at the edges of what was selected is context, not words. */
function trimmed({ exact, prefix, suffix }: Quote): Quote {
  const words = exact.trim()
  const at = exact.indexOf(words)
  return {
    exact: words,
    prefix: prefix + exact.slice(0, at),
    suffix: exact.slice(at + words.length) + suffix,
  }
}

function sameWords(placement: Placement): Placement {
  if (placement.verdict !== 'changed') return placement
  const { was, now, span, score } = placement
  return withoutSpace(was) === withoutSpace(now) ? { verdict: 'moved', span, score } : placement
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u200b\u00ad]+/g, '')
}
