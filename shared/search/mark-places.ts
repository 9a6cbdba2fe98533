import type { Annotation } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { snapSpan } from '../selectors/snap-span.ts'
import { leftOutAround, tidySpans } from '../text/left-out.ts'
import { findPhrase } from './find-phrase.ts'
import type { FoldedText } from './fold-text.ts'
import { spanAt, spanCount } from './packed-spans.ts'
import type { PackedSpans } from './packed-spans.ts'
import type { Phrase } from './phrase.ts'

export interface MarkPlaces {
  /** To be marked. */
  readonly places: PackedSpans
  /** How many have an annotation of just these words already. */
  readonly annotated: number
  /** How many lie in passages that are left out. */
  readonly hidden: number
}

interface Marked {
  readonly text: FoldedText
  readonly phrase: Phrase
  readonly annotations: readonly Pick<Annotation, 'start' | 'end'>[]
  readonly leftOut: readonly Span[]
}

/** Where the words of a phrase are to be marked in an article: what nobody marked yet, and is seen. */
export function markPlaces({ text, phrase, annotations, leftOut }: Marked): MarkPlaces {
  const taken = new Set(annotations.map(placeKey))
  const out = tidySpans(leftOut)
  const found = findPhrase(text, phrase)
  const places: number[] = []
  let annotated = 0
  let hidden = 0
  for (let index = 0; index < spanCount(found); index++) {
    const span = wholeGraphemes(text.text, spanAt(found, index))
    if (taken.has(placeKey(span))) annotated += 1
    else if (leftOutAround(out, span) !== null) hidden += 1
    else places.push(span.start, span.end)
  }
  return { places: Uint32Array.from(places), annotated, hidden }
}

/** Names a place within an article. */
export function placeKey({ start, end }: Span): string {
  return `${start} ${end}`
}

/** White space at the ends is left out, and no grapheme is cut, as in a selection by hand. */
function wholeGraphemes(text: string, span: Span): Span {
  return snapSpan({ text, span, language: '', to: 'grapheme' }) ?? span
}
