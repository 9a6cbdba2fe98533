import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Article, ArticleText } from '../../../shared/model/article.ts'
import type { Library } from '../../../shared/model/library.ts'
import { tags } from '../../../shared/model/tag.ts'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'

const words =
  'the of a report that council river evidence was not found by engineers who had measured water levels during winter and said nothing about costs until members asked whether old walls could stand another flood because records were lost in between'.split(
    ' ',
  )
/** The one article that every part but the library's uses. */
export const articleId = 'ni:///sha-256;bench'
const time = '2026-01-01T00:00:00.000Z'

/** The same numbers in every run (a linear congruential generator). */
export function numbers(): (below: number) => number {
  let state = 12345
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Prose-like paragraphs of 200 to 1,000 code units. */
export function makeText(length: number): ArticleText {
  const next = numbers()
  const paragraphs: string[] = []
  for (let size = 0; size < length;) {
    let paragraph = ''
    const wanted = 200 + next(800)
    while (paragraph.length < wanted) paragraph += `${words[next(words.length)]} `
    paragraphs.push(`${paragraph.trim()}.`)
    size += paragraph.length + 1
  }
  let start = 0
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length }
    start = block.end + 1
    return block
  })
  return { text: paragraphs.join('\n'), blocks }
}

/** Annotations of 20 to 200 code units at random places, so that many overlap; two lie in view. */
export function makeAnnotations(articleId: string, text: string, count: number): Annotation[] {
  const next = numbers()
  return Array.from({ length: count }, (_, index) => {
    const start = index < 2 ? 30 + index * 20 : next(text.length - 200)
    const span = { start, end: start + 20 + next(180) }
    const serial = index.toString(16).padStart(12, '0')
    return {
      id: `urn:uuid:${articleId.length.toString(16).padStart(8, '0')}-0000-4000-8000-${serial}`,
      articleId,
      ...span,
      quote: describeSpan(text, span),
      tag: tags[index % tags.length] ?? null,
      labels: [],
      speaker: '',
      note: '',
      creator: { id: 'urn:uuid:00000000-0000-4000-8000-000000000001', name: 'Reader' },
      created: time,
      modified: time,
      version: { bench: 1 },
      deleted: false,
    }
  })
}

export function makeArticle(id: string, title: string): Article {
  return {
    id,
    title,
    byline: '',
    publisher: '',
    url: '',
    published: '',
    captured: time,
    language: 'en',
    mediaType: 'text/plain',
    fileName: '',
    sourceHash: '',
    leftOut: [],
    supersedes: null,
    created: time,
    modified: time,
    version: { bench: 1 },
    deleted: false,
  }
}

export function makeLibrary(length: number, count: number): Library {
  const text = makeText(length)
  return {
    articles: [makeArticle(articleId, 'Long article')],
    texts: new Map([[articleId, text]]),
    annotations: makeAnnotations(articleId, text.text, count),
    relations: [],
    foreign: [],
    decisions: [],
    guidance: [],
    assignments: [],
    unknown: {},
  }
}
