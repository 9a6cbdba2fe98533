import type { Span } from '../model/span.ts'
import { alignTexts } from './align-texts.ts'
import { carryThrough } from './carried-place.ts'
import { wholeGraphemes } from './grapheme-edges.ts'
import { carriedPlacement } from './carried-placement.ts'
import { placeInRest } from './place-in-rest.ts'
import type { Placement } from './placement.ts'
import { slideEdits } from './slide-edits.ts'
import { textCodes } from './text-codes.ts'
import { tidyMatches } from './tidy-matches.ts'

/**
 * Carries spans of one text into another by one alignment of the two; one placement for each, in
 * their order. What stands at the aligned place decides, not what stands alike elsewhere; only what
 * was taken out is looked for in what was put in (a paragraph that was moved), by its words and
 * context. New spans cut no grapheme, and begin and end with white space only where the old ones do.
 * Time and memory in proportion to the texts and the spans, within bounds whatever they hold.
 * Offsets in UTF-16 code units; an empty span is `lost`.
 * @throws RangeError when a span does not lie within the old text.
 */
export function carrySpans(from: string, to: string, spans: readonly Span[]): readonly Placement[] {
  for (const { start, end } of spans) {
    if (start >= 0 && start <= end && end <= from.length) continue
    throw new RangeError(`Span ${start} to ${end} is not within 0 and ${from.length}`)
  }
  const old = { text: from, codes: textCodes(from) }
  const now = { text: to, codes: textCodes(to) }
  const aligned = alignTexts(old.codes, now.codes)
  const sizes = { from: from.length, to: to.length }
  const matches = slideEdits(tidyMatches(aligned, sizes), old.codes, now.codes)
  const carry = carryThrough(matches, old.codes, now.codes)
  const grown = wholeGraphemes(to)
  const placed = spans.map((span): Placement => {
    if (span.start === span.end) return { verdict: 'lost' }
    return carriedPlacement({ old, now, span, carried: carry(span), grown })
  })
  return placeInRest({ from, to, matches, spans, placed })
}
