import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { statedDetails } from './html-details.ts'
import { articleBlocks } from './main-content.ts'

/** Where else the article of a page may be than where the extractor looks for it. */
export interface OtherContents {
  /** The element that the page names as its article or main part. */
  readonly named: readonly RawBlock[]
  /** The whole page without navigation and the like. */
  readonly page: readonly RawBlock[]
  /** With what its scripts would show. */
  readonly hidden: readonly RawBlock[]
  /** What the page's JSON-LD says. */
  readonly stated: readonly RawBlock[]
}

/** A block of fewer characters says little about where the article is. */
const proseLength = 60
/** Less than this can be a notice or a fragment; beyond it the extractor is hardly ever wrong. */
const little = 200

/** Reads a document in all other ways, before the extractor has torn it apart. */
export function otherContents(document: Document, page: readonly RawBlock[]): OtherContents {
  const named = namedElement(document)
  return {
    named: named === null ? [] : articleBlocks(named),
    page,
    hidden: articleBlocks(named ?? document.documentElement, true),
    stated: plainTextBlocks(statedDetails(document).body),
  }
}

/** What was found, but where that is hardly anything beside what stands elsewhere, that. */
export function chooseContent(
  found: readonly RawBlock[],
  { named, page, hidden, stated }: OtherContents,
): readonly RawBlock[] {
  let best = found
  for (const other of [named, page, hidden]) {
    if (inkLength(best) < little && prose(other) > prose(best) * 2) best = other
  }
  if (prose(stated) > prose(best) * 2) best = stated
  return best.length > 0 ? best : page
}

/** The one element that a page calls its article or main part; null where there are more. */
function namedElement(document: Document): Element | null {
  for (const selector of ['[itemprop~="articleBody"]', 'article', 'main, [role="main"]']) {
    const [only, ...others] = document.querySelectorAll(selector)
    if (only !== undefined && others.length === 0) return only
  }
  return null
}

/** Characters, blanks not counted, of the blocks that say something by themselves. */
function prose(blocks: readonly RawBlock[]): number {
  return inkLength(
    blocks.filter((block) => block.kind === 'preformatted' || inkLength([block]) >= proseLength),
  )
}

function inkLength(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0)
}
