import type { Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'
import { piecesOfText } from '../text/pieces.ts'
import { piecesOf } from '../text/left-out.ts'
import type { CodedRun } from './code-characters.ts'
import type { ComparedArticle } from './compared-article.ts'
import { combined, unmarked } from './flattened-marks.ts'
import type { Mark } from './mark.ts'

/**
 * An article's sentences and what each annotator made of them. A mark counts for a sentence when it
 * covers at least half of it, or when at least half of the mark lies in it. Several tags of one
 * annotator are a category of their own. A sentence of which half or more is left out is none.
 * @param marks of this article.
 */
export function codeSentences(
  article: ComparedArticle,
  marks: readonly Mark[],
  annotators: readonly string[],
): readonly CodedRun[] {
  const sentences = shownSentences(article)
  const lanes = annotators.map((annotator) => {
    const given = sentences.map((): Set<Tag | null> | null => null)
    for (const mark of marks) {
      if (mark.annotator !== annotator) continue
      for (let at = firstReaching(sentences, mark.start); at < sentences.length; at += 1) {
        const sentence = sentences[at]
        if (sentence === undefined || sentence.start >= mark.end) break
        if (counts(mark, sentence)) given[at] = (given[at] ?? new Set()).add(mark.tag)
      }
    }
    return given
  })
  return sentences.map((sentence, at) => {
    const categories = lanes.map((given) => {
      const own = given[at] ?? null
      return own === null ? unmarked : combined(own)
    })
    return { ...sentence, categories }
  })
}

/** The sentences of an article but for those that are left out, in order. UTF-16 code units. */
export function shownSentences({ text, language, leftOut }: ComparedArticle): readonly Span[] {
  return piecesOfText(text, { granularity: 'sentence', language }).filter((sentence) => {
    const hidden = piecesOf(sentence, leftOut)
      .filter(({ isLeftOut }) => isLeftOut)
      .reduce((sum, { start, end }) => sum + end - start, 0)
    return hidden * 2 < sentence.end - sentence.start
  })
}

function counts(mark: Span, sentence: Span): boolean {
  const common = Math.min(mark.end, sentence.end) - Math.max(mark.start, sentence.start)
  return common * 2 >= Math.min(mark.end - mark.start, sentence.end - sentence.start)
}

/** The index of the first of the spans, which are in order, that ends after a place. */
export function firstReaching(spans: readonly Span[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? Infinity) <= place) low = middle + 1
    else high = middle
  }
  return low
}
