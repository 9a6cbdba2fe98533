import { piecesOf } from '../text/left-out.ts'
import type { Span } from '../model/span.ts'
import type { ComparedArticle } from './compared-article.ts'
import { flattenedMarks, unmarked } from './flattened-marks.ts'
import type { Stretch } from './flattened-marks.ts'
import type { Mark } from './mark.ts'

/** A run of text that every annotator treated alike, and what each made of it. */
export interface CodedRun extends Span {
  /** In the order of the annotators. */
  readonly categories: readonly string[]
}

/**
 * An article's text cut wherever any annotator begins or ends something. The units are UTF-16 code
 * units; text that is left out is none.
 * @param marks of this article.
 */
export function codeCharacters(
  { text, leftOut }: ComparedArticle,
  marks: readonly Mark[],
  annotators: readonly string[],
): readonly CodedRun[] {
  const lanes = annotators.map((annotator) =>
    flattenedMarks(marks.filter((mark) => mark.annotator === annotator)),
  )
  const shown = piecesOf({ start: 0, end: text.length }, leftOut).filter((each) => !each.isLeftOut)
  const edges = new Set(shown.flatMap(({ start, end }) => [start, end]))
  for (const { start, end } of lanes.flat()) edges.add(start).add(end)
  const ordered = [...edges].sort((a, b) => a - b)
  const readers = lanes.map(categoriesAlong)
  const isShown = categoriesAlong(shown.map((span) => ({ ...span, category: 'shown' })))
  return ordered.flatMap((start, index) => {
    const end = ordered[index + 1] ?? start
    const categories = readers.map((read) => read(start))
    return isShown(start) === unmarked || end === start ? [] : [{ start, end, categories }]
  })
}

/** Reads the category at places that only ascend. */
function categoriesAlong(stretches: readonly Stretch[]): (at: number) => string {
  let next = 0
  return (at) => {
    while ((stretches[next]?.end ?? Infinity) <= at) next += 1
    const stretch = stretches[next]
    return stretch !== undefined && stretch.start <= at ? stretch.category : unmarked
  }
}
