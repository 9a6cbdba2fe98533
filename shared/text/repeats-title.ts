import type { ArticleText } from '../model/article.ts'

/**
 * Whether the text begins with a block that is the title itself, as plain text does, whose first
 * line becomes the title. The text stays as it is, since the article's id is made of it; whoever
 * shows title and text leaves out the title above.
 */
export function repeatsTitle({ text, blocks }: ArticleText, title: string): boolean {
  const [first] = blocks
  return first !== undefined && title !== '' && text.slice(first.start, first.end) === title
}
