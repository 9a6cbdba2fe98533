import * as v from 'valibot'

const record = v.record(v.string(), v.unknown())

export interface StatedDetails {
  readonly title: string
  readonly name: string
  readonly byline: string
  readonly publisher: string
  readonly published: string
  /** The text of the article; its paragraphs are not always told apart. */
  readonly body: string
}

const nothing: StatedDetails = {
  title: '',
  name: '',
  byline: '',
  publisher: '',
  published: '',
  body: '',
}

/** What the first article among a page's JSON-LD scripts says; scripts that are no JSON say nothing. */
export function newsArticleDetails(scripts: readonly string[]): StatedDetails {
  for (const script of scripts) {
    const article = things(parsed(script)).find(isArticle)
    if (article === undefined) continue
    return {
      title: words(article['headline']),
      name: words(article['name']),
      byline: names(article['author'] ?? article['creator']).join(', '),
      publisher: names(article['publisher'])[0] ?? '',
      published: words(article['datePublished']),
      body: typeof article['articleBody'] === 'string' ? article['articleBody'] : '',
    }
  }
  return nothing
}

function parsed(script: string): unknown {
  try {
    // Pages that are XML as well hide it from the parser.
    return JSON.parse(script.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''))
  } catch {
    return null
  }
}

type Thing = v.InferOutput<typeof record>

/** A script holds one thing, a list of them, or a graph of them. */
function things(value: unknown): readonly Thing[] {
  const list = listOf(value).flatMap((item) => (v.is(record, item) ? [item] : []))
  return list.flatMap((thing) => [
    thing,
    ...listOf(thing['@graph']).flatMap((item) => (v.is(record, item) ? [item] : [])),
  ])
}

function isArticle(thing: Thing): boolean {
  return listOf(thing['@type']).some(
    (type) => typeof type === 'string' && /(Article|Posting|Report|Review)$/.test(type),
  )
}

function names(value: unknown): readonly string[] {
  return listOf(value)
    .map((item) => words(v.is(record, item) ? item['name'] : item))
    .filter((name) => name !== '' && !/^https?:/i.test(name))
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}
