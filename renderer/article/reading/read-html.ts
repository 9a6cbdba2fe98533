import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import { htmlBlocks } from './html-blocks.ts'
import { htmlDetails } from './html-details.ts'
import type { PageDetails } from './html-details.ts'
import { withoutInlinedData } from './inlined-data.ts'
import { savedPageAddress } from './saved-page.ts'
import { nestingDepth } from './walk-nodes.ts'

export interface ReadPage {
  readonly blocks: readonly RawBlock[]
  readonly details: PageDetails
}

/** Beyond this a page was made by a program gone wrong, and weighing its parts would take minutes. */
const greatestDepth = 400
const mostElements = 100_000
/** A paragraph of fewer characters says little about where the article is. */
const paragraphLength = 80

/**
 * Parses HTML without any page to act on and finds its main content. Where the extractor finds
 * nothing, or less than half of the page's paragraphs, the whole page is taken but for navigation
 * and the like: too much can be hidden later, what is missing cannot be marked.
 */
export async function readHtmlPage(html: string): Promise<ReadPage> {
  const document = await parseHtml(html)
  const details =
    nestingDepth(document.documentElement) > greatestDepth
      ? noDetails
      : htmlDetails(document, savedPageAddress(html))
  const page = wholePage(document)
  // The extractor tears the document apart, so it comes last.
  const main = details === noDetails ? null : await mainContent(document)
  if (main === null) return { blocks: page, details }
  const enough = proseLength(main.blocks) * 2 >= proseLength(page) && main.blocks.length > 0
  return {
    blocks: enough ? main.blocks : page,
    details: { ...details, byline: details.byline || main.byline },
  }
}

/** All blocks of a piece of HTML that somebody chose already: pasted, or made from Markdown. */
export async function readHtmlPiece(html: string): Promise<readonly RawBlock[]> {
  return htmlBlocks((await parseHtml(html)).documentElement, { skipBoilerplate: false })
}

const noDetails: PageDetails = {
  title: '',
  byline: '',
  publisher: '',
  url: '',
  published: '',
  language: '',
}

async function parseHtml(source: string): Promise<Document> {
  const html = withoutInlinedData(source)
  const { parseHTML } = await import('linkedom/worker')
  // The parser takes the first element for the root, whatever it is.
  const isDocument = /<html[\s>]/i.test(html)
  return parseHTML(isDocument ? html : `<!doctype html><html><body>${html}</body></html>`).document
}

function wholePage({ documentElement: root }: Document): readonly RawBlock[] {
  const page = htmlBlocks(root, { skipBoilerplate: true })
  return page.length > 0 ? page : htmlBlocks(root, { skipBoilerplate: false })
}

async function mainContent(
  document: Document,
): Promise<{ readonly blocks: readonly RawBlock[]; readonly byline: string } | null> {
  const { Readability } = await import('@mozilla/readability')
  try {
    const found = new Readability<Node>(document, {
      maxElemsToParse: mostElements,
      serializer: (node) => node,
    }).parse()
    if (found?.content === null || found?.content === undefined) return null
    return {
      blocks: htmlBlocks(found.content, { skipBoilerplate: false }),
      byline: (found.byline ?? '').replace(/\s+/g, ' ').trim(),
    }
  } catch {
    // The extractor gives up on some pages by throwing; the page itself can still be read.
    return null
  }
}

function proseLength(blocks: readonly RawBlock[]): number {
  return blocks
    .filter(({ text }) => text.length >= paragraphLength)
    .reduce((sum, { text }) => sum + text.replace(/\s+/g, ' ').length, 0)
}
