import { newsArticleDetails } from './json-ld.ts'
import type { StatedDetails } from './json-ld.ts'
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
  const stated = statedDetails(document)
  const meta = metaReader(document)
  const author = meta(
    'dc:creator',
    'dcterms:creator',
    'dcterm:creator',
    'author',
    'article:author',
    'parsely-author',
    'sailthru:author',
  )
  const publisher = stated.publisher || meta('og:site_name', 'application-name', 'dc:publisher')
  const title =
    statedTitle(document, stated) ||
    meta('dc:title', 'dcterms:title', 'dcterm:title', 'og:title', 'twitter:title', 'parsely-title')
  return {
    title: withoutSite(title, publisher) || printedTitle(document),
    byline:
      stated.byline || (isAddress(author) ? '' : author) || textOf(document, '[rel~="author"]'),
    publisher,
    url: webAddress(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      meta('og:url'),
      savedFrom,
    ),
    published:
      stated.published ||
      meta(
        'article:published_time',
        'parsely-pub-date',
        'date',
        'dc:date',
        'dc:date:issued',
        'pubdate',
      ) ||
      (document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '').trim(),
    language:
      (document.documentElement.getAttribute('lang') ?? '').trim() ||
      meta('og:locale', 'content-language').replace('_', '-'),
  }
}

/** What a page's JSON-LD says, its text of the article as well. */
export function statedDetails(document: Document): StatedDetails {
  return newsArticleDetails(
    [...document.querySelectorAll('script')]
      .filter((script) => /ld\+json/i.test(script.getAttribute('type') ?? ''))
      .map((script) => script.textContent),
  )
}

/** What the window is called; the titles of drawings are none. */
function windowTitle(document: Document): string {
  const titles = [...document.querySelectorAll('title')]
  return oneLine(titles.find((title) => title.closest('svg') === null)?.textContent ?? '')
}

/** Some call the title the name, and something else the headline: the window's title tells which. */
function statedTitle(document: Document, { title, name, publisher }: StatedDetails): string {
  const inWindow = windowTitle(document)
  const names = name !== '' && name !== publisher && inWindow.includes(name)
  const isName = names && !inWindow.includes(title)
  return isName ? name : title || name
}

/** The longest heading that the window's title contains: the latter adds the name of the site. */
function printedTitle(document: Document): string {
  const inWindow = windowTitle(document)
  const headings = [...document.querySelectorAll('h1')]
    .map(({ textContent }) => oneLine(textContent))
    .filter((text) => text !== '')
  if (inWindow === '') return headings[0] ?? ''
  // The name of the site can be such a heading too, and it is shorter.
  const [inPage] = headings
    .filter((text) => inWindow.includes(text))
    .toSorted((a, b) => b.length - a.length)
  return inPage ?? inWindow
}

/** A title without the name of the site that a separator sets off at its end. */
function withoutSite(title: string, site: string): string {
  if (site === '' || !title.endsWith(site)) return title
  const shorter = title.slice(0, -site.length)
  return /\s[|\-–—·:»]\s$/.test(shorter) ? shorter.replace(/\s+\S\s$/, '') : title
}

function metaReader(document: Document): (...names: readonly string[]) => string {
  const found = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = oneLine(meta.getAttribute('content') ?? '')
    for (const attribute of ['property', 'name', 'http-equiv', 'itemprop']) {
      for (const name of namesIn(meta.getAttribute(attribute))) {
        if (content !== '' && !found.has(name)) found.set(name, content)
      }
    }
  }
  return (...names) => names.map((name) => found.get(name)).find((value) => value) ?? ''
}

/** An attribute can hold several names; Dublin Core is written with a dot or a colon. */
function namesIn(attribute: string | null): readonly string[] {
  return (attribute ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => name.replaceAll('.', ':'))
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
