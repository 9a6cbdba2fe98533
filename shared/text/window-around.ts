import type { Span } from '../model/span.ts'
import { endsSentence } from './ends-sentence.ts'
import type { Granularity } from './pieces.ts'
import { segmenter } from './segments.ts'

export interface WindowPlace {
  readonly at: number
  readonly granularity: Granularity
  /** A BCP 47 tag; one that means nothing is ignored. */
  readonly language: string
}

/**
 * A text is cut once in so many code units: each step of an Intl.Segmenter costs as much as its text
 * is long, so that a book taken whole takes minutes.
 */
const lengths: Readonly<Record<Granularity, number>> = {
  character: 4_096,
  word: 4_096,
  sentence: 16_384,
}

/**
 * After these a piece ends whatever stands around: a space before a letter, since none but the two
 * named can be part of a grapheme that begins before it; a full stop, a space and a capital; a full
 * stop of Chinese or Japanese before a character.
 */
const sure: Readonly<Record<Granularity, RegExp>> = {
  character: / (?=(?![\u0e33\u0eb3])\p{L})/gu,
  word: / (?=(?![\u0e33\u0eb3])\p{L})/gu,
  sentence: /[.!?] (?=\p{Lu})|[。！？](?=\p{Script=Han})/gu,
}

/**
 * The part of a stretch of text that holds an offset, where the stretch is cut at places that depend
 * on it alone. Cut further, each part has the pieces that the whole has. Only a word of some
 * thousand characters, or a sentence of some more, can come apart, never a grapheme. UTF-16 code
 * units; the offset lies in the stretch and not at its end.
 */
export function windowAround(text: string, stretch: Span, place: WindowPlace): Span {
  const { start } = stretch
  const length = lengths[place.granularity]
  let number = Math.floor((place.at - start) / length)
  let from = cutAt(text, stretch, number, place)
  while (from > place.at) {
    number -= 1
    from = cutAt(text, stretch, number, place)
  }
  for (;;) {
    number += 1
    const to = cutAt(text, stretch, number, place)
    if (to > place.at) return { start: from, end: to }
    from = to
  }
}

/** The place of a cut by its number: in its part the first one that is sure, else any grapheme's. */
function cutAt(
  text: string,
  { start, end }: Span,
  number: number,
  { granularity, language }: WindowPlace,
): number {
  const length = lengths[granularity]
  const from = start + number * length
  if (number <= 0) return start
  if (from >= end) return end
  // With the letter that stands behind the part.
  const part = text.slice(from, Math.min(from + length + 1, end))
  for (const { index, 0: found } of part.matchAll(sure[granularity])) {
    const at = from + index + found.length
    if (granularity !== 'sentence') return at
    const before = text.slice(Math.max(start, at - 32), at)
    if (endsSentence(before, text.slice(at, at + 2), language)) return at
  }
  const whole = segmenter('grapheme', '').segment(text.slice(start, end))
  return start + (whole.containing(from - start)?.index ?? 0)
}
