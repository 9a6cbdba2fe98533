import { unfoldedSpan } from './fold-text.ts'
import type { FoldedText } from './fold-text.ts'
import type { PackedSpans } from './packed-spans.ts'
import { foldKeepingCase } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { isWholeWord } from './whole-word.ts'

/** Where a phrase stands in a text, from the start, none over another; at most so many. */
export function findPhrase(text: FoldedText, phrase: Phrase, most = Infinity): PackedSpans {
  const found: number[] = []
  const { folded, cased, wholeWord } = phrase
  let behind = 0
  let at = text.folded.indexOf(folded)
  while (at >= 0 && found.length < most * 2) {
    const span = unfoldedSpan(text, { start: at, end: at + folded.length })
    const isHit =
      span.start >= behind &&
      (cased === null || foldKeepingCase(text.text.slice(span.start, span.end)).includes(cased)) &&
      (!wholeWord || isWholeWord(text.text, span))
    if (isHit) {
      found.push(span.start, span.end)
      behind = span.end
    }
    at = text.folded.indexOf(folded, isHit ? at + folded.length : at + 1)
  }
  return Uint32Array.from(found)
}
