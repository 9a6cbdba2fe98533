import type { ArticleText } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { piecesOf } from '../text/left-out.ts'

/**
 * The parts of a text that a reader sees, in order: its blocks without what is left out of them.
 * `leftOut` is tidy. Offsets in UTF-16 code units.
 */
export function visiblePassages(
  { blocks }: Pick<ArticleText, 'blocks'>,
  leftOut: readonly Span[],
): readonly Span[] {
  const passages = blocks.filter(({ start, end }) => end > start)
  if (leftOut.length === 0) return passages.map(({ start, end }) => ({ start, end }))
  return passages.flatMap((block) =>
    piecesOf(block, leftOut)
      .filter(({ isLeftOut }) => !isLeftOut)
      .map(({ start, end }) => ({ start, end })),
  )
}
