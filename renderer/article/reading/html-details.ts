import { newsArticleDetails } from './json-ld.ts'
import type { ReadDetails } from './read-article.ts'

export type PageDetails = Pick<
  ReadDetails,
  'title' | 'byline' | 'publisher' | 'url' | 'published' | 'language'
>

/**
 * What a page says of itself: JSON-LD, OpenGraph, meta elements, then what is printed. The address
 * that it was saved from, empty where unknown, is taken where the page names none.
 */
export function htmlDetails(document: Document, savedFrom: string): PageDetails {
  const stated = newsArticleDetails(
    [...document.querySelectorAll('script')]
      .filter((script) => /ld\+json/i.test(script.getAttribute('type') ?? ''))
      .map((script) => script.textContent),
  )
  const meta = metaReader(document)
  const author = meta('author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author')
  return {
    title: stated.title || meta('og:title', 'twitter:title') || printedTitle(document),
    byline:
      stated.byline || (isAddress(author) ? '' : author) || textOf(document, '[rel~="author"]'),
    publisher: stated.publisher || meta('og:site_name', 'application-name', 'dc.publisher'),
    url: webAddress(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      meta('og:url'),
      savedFrom,
    ),
    published:
      stated.published ||
      meta('article:published_time', 'date', 'dc.date', 'dc.date.issued', 'pubdate') ||
      (document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '').trim(),
    language:
      (document.documentElement.getAttribute('lang') ?? '').trim() ||
      meta('og:locale', 'content-language').replace('_', '-'),
  }
}

/** The first heading where the window's title contains it: the latter adds the name of the site. */
function printedTitle(document: Document): string {
  const inWindow = textOf(document, 'title')
  const inPage = textOf(document, 'h1')
  return inPage !== '' && (inWindow === '' || inWindow.includes(inPage)) ? inPage : inWindow
}

function metaReader(document: Document): (...names: readonly string[]) => string {
  const found = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = oneLine(meta.getAttribute('content') ?? '')
    for (const attribute of ['property', 'name', 'http-equiv', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase().trim() ?? ''
      if (name !== '' && content !== '' && !found.has(name)) found.set(name, content)
    }
  }
  return (...names) => names.map((name) => found.get(name)).find((value) => value) ?? ''
}

function textOf(document: Document, selector: string): string {
  return oneLine(document.querySelector(selector)?.textContent ?? '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function isAddress(text: string): boolean {
  return /^https?:/i.test(text)
}

/** Only addresses of the web: a link of another kind must never reach a place where it is opened. */
function webAddress(...candidates: readonly (string | null | undefined)[]): string {
  for (const candidate of candidates) {
    const address = (candidate ?? '').trim()
    if (isAddress(address) && URL.canParse(address)) return address
  }
  return ''
}
