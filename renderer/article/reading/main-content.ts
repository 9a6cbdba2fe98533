import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import { htmlBlocks } from './html-blocks.ts'
import { furnitureOf, handDownNames } from './page-furniture.ts'
import { trimmedArticle } from './trimmed-article.ts'

/** Beyond this a page was made by a program gone wrong, and weighing its parts would take minutes. */
const mostElements = 100_000

export interface MainContent {
  readonly blocks: readonly RawBlock[]
  readonly byline: string
}

/** The article that the extractor finds in a page, which it tears apart; null where it finds none. */
export async function mainContent(document: Document): Promise<MainContent | null> {
  const { Readability } = await import('@mozilla/readability')
  try {
    handDownNames(document)
    const found = new Readability<Node>(document, {
      maxElemsToParse: mostElements,
      // They tell what a part is for, after the extractor has gone.
      keepClasses: true,
      serializer: (node) => node,
    }).parse()
    if (found?.content === null || found?.content === undefined) return null
    return {
      blocks: articleBlocks(found.content),
      byline: (found.byline ?? '').replace(/\s+/g, ' ').trim(),
    }
  } catch {
    // The extractor gives up on some pages by throwing; the page itself can still be read.
    return null
  }
}

/**
 * The blocks of an element that holds an article, without what else stands in it. What is hidden is
 * taken where asked for.
 */
export function articleBlocks(root: Node, withHidden = false): readonly RawBlock[] {
  const without = furnitureOf(root)
  return trimmedArticle(htmlBlocks(root, { skipBoilerplate: false, without, withHidden }))
}
