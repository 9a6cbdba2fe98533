import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import { htmlBlocks } from './html-blocks.ts'
import { htmlDetails } from './html-details.ts'
import type { PageDetails } from './html-details.ts'
import { withoutInlinedData } from './inlined-data.ts'
import { mainContent } from './main-content.ts'
import { chooseContent, otherContents } from './other-contents.ts'
import { savedPageAddress } from './saved-page.ts'
import { afterPrologue } from './text-kind.ts'
import { nestingDepth } from './walk-nodes.ts'

export interface ReadPage {
  readonly blocks: readonly RawBlock[]
  readonly details: PageDetails
}

/** Beyond this a page was made by a program gone wrong, and weighing its parts would take minutes. */
const greatestDepth = 400

/**
 * Parses HTML without any page to act on and finds its main content: what the extractor finds,
 * unless the page itself says that its article is elsewhere, or the little that is found cannot be
 * all. Too much can be hidden later, what is missing cannot be marked.
 */
export async function readHtmlPage(html: string): Promise<ReadPage> {
  const document = await parseHtml(html)
  const page = wholePage(document)
  if (nestingDepth(document.documentElement) > greatestDepth) {
    return { blocks: page, details: noDetails }
  }
  const details = htmlDetails(document, savedPageAddress(html))
  const others = otherContents(document, page)
  // The extractor tears the document apart, so it comes last.
  const main = await mainContent(document)
  return {
    blocks: chooseContent(main?.blocks ?? [], others),
    details: { ...details, byline: details.byline || (main?.byline ?? '') },
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
  const isDocument = /^(?:<!doctype[^>]*>\s*)?<html[\s>]/i.test(afterPrologue(html))
  return parseHTML(isDocument ? html : `<!doctype html><html><body>${html}</body></html>`).document
}

function wholePage({ documentElement: root }: Document): readonly RawBlock[] {
  const page = htmlBlocks(root, { skipBoilerplate: true })
  return page.length > 0 ? page : htmlBlocks(root, { skipBoilerplate: false })
}
