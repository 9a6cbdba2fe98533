import type { Span } from '../model/span.ts'
import { piecesOf } from '../text/left-out.ts'
import type { ComparedArticle } from './compared-article.ts'
import type { Mark } from './mark.ts'

/** Articles one after the other as one stretch, without what is left out, and the marks on it. */
export interface Continuum {
  readonly length: number
  readonly marks: readonly Mark[]
}

/** Puts articles one after the other. Marks of text that is left out alone are gone. */
export function continuumOf(
  articles: readonly ComparedArticle[],
  marks: readonly Mark[],
): Continuum {
  let length = 0
  const placed: Mark[] = []
  for (const { id, text, leftOut } of articles) {
    const base = length
    const place = shownPlaces(text, leftOut)
    for (const mark of marks) {
      if (mark.articleId !== id) continue
      const start = base + place(mark.start)
      const end = base + place(mark.end)
      if (end > start) placed.push({ ...mark, start, end })
    }
    length = base + place(text.length)
  }
  return { length, marks: placed }
}

/** How much of the text before a place is shown. */
function shownPlaces(text: string, leftOut: readonly Span[]): (at: number) => number {
  if (leftOut.length === 0) return (at) => at
  return (at) =>
    piecesOf({ start: 0, end: Math.min(at, text.length) }, leftOut)
      .filter(({ isLeftOut }) => !isLeftOut)
      .reduce((sum, { start, end }) => sum + end - start, 0)
}
