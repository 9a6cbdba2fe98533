import type { ArticleText } from '../model/article.ts'
import { textDirection } from './text-direction.ts'
import type { Direction } from './text-direction.ts'

/** Which way most blocks of an article run; left to right where as many run either way. */
export function mainDirection({ text, blocks }: ArticleText): Direction {
  let lean = 0
  for (const { start, end } of blocks) {
    const direction = textDirection(text.slice(start, end))
    if (direction !== null) lean += direction === 'rtl' ? 1 : -1
  }
  return lean > 0 ? 'rtl' : 'ltr'
}
