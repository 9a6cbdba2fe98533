import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { chooseTitle, withoutTitle } from '../../../renderer/article/reading/article-title.ts'
import { readHtmlPage } from '../../../renderer/article/reading/read-html.ts'
import type { ArticleText } from '../../../shared/model/article.ts'
import { boilerplateSpans } from '../../../shared/text/boilerplate-spans.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { piecesOf } from '../../../shared/text/left-out.ts'
import { textOfHtml } from './text-of-html.ts'

/** The article that the product makes of a page. */
export async function productArticle(html: string): Promise<ArticleText> {
  const { blocks, details } = await readHtmlPage(html)
  const title = chooseTitle(blocks, { title: details.title, fileName: '' })
  return canonicalText(withoutTitle(blocks, title))
}

/** What the product shows of a page. */
export async function productText(html: string): Promise<string> {
  return shownText(await productArticle(html))
}

/** A text without what is left out of it, a gap in its place. */
export function shownText(article: ArticleText): string {
  return piecesOf({ start: 0, end: article.text.length }, boilerplateSpans(article))
    .filter(({ isLeftOut }) => !isLeftOut)
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n')
}

/** Mozilla's extractor as it comes. */
export function readabilityText(html: string): string {
  const found = new Readability(parseHTML(html).document).parse()
  return textOfHtml(found?.content ?? '')
}

/** Defuddle as it comes. */
export async function defuddleText(html: string): Promise<string> {
  const { content } = await Defuddle(parseHTML(html).document, 'https://site.example/article')
  return textOfHtml(content)
}
