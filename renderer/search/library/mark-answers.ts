import { describeSpan } from '../../../shared/selectors/describe-span.ts'
import { markPlaces } from '../../../shared/search/mark-places.ts'
import type { MarkPlaces } from '../../../shared/search/mark-places.ts'
import { spanAt, spanCount } from '../../../shared/search/packed-spans.ts'
import { phraseOf } from '../../../shared/search/phrase.ts'
import type { SearchableArticle } from '../../../shared/search/searchable.ts'
import { snippetOf } from '../../../shared/search/snippet.ts'
import type { MarkPassage, MarkPreview, MarkRequest } from './library-messages.ts'

/** So many places are listed in all; the rest is counted. */
const mostListed = 5000

/** What would be marked, article by article; those without a place are left out. */
export function previewOf(
  articles: readonly SearchableArticle[],
  request: MarkRequest,
): readonly MarkPreview[] {
  let room = mostListed
  return placesIn(articles, request).map(({ article: { article, text }, marks }) => {
    const count = spanCount(marks.places)
    const listed = Math.min(count, room)
    room -= listed
    return {
      articleId: article.id,
      title: article.title,
      count,
      annotated: marks.annotated,
      hidden: marks.hidden,
      snippets: Array.from({ length: listed }, (_, index) =>
        snippetOf(text.text, spanAt(marks.places, index)),
      ),
    }
  })
}

/** The places themselves, with their words. */
export function passagesIn(
  articles: readonly SearchableArticle[],
  request: MarkRequest,
): readonly MarkPassage[] {
  return placesIn(articles, request).flatMap(({ article: { article, text }, marks }) =>
    Array.from({ length: spanCount(marks.places) }, (_, index) => {
      const span = spanAt(marks.places, index)
      return { articleId: article.id, ...span, quote: describeSpan(text.text, span) }
    }),
  )
}

function placesIn(
  articles: readonly SearchableArticle[],
  { words, ...options }: MarkRequest,
): readonly { readonly article: SearchableArticle; readonly marks: MarkPlaces }[] {
  const phrase = phraseOf(words.trim(), options)
  if (phrase === null) return []
  return articles
    .map((article) => ({
      article,
      marks: markPlaces({
        text: article.text,
        phrase,
        annotations: article.annotations.map(({ annotation }) => annotation),
        leftOut: article.article.leftOut,
      }),
    }))
    .filter(({ marks }) => marks.places.length + marks.annotated + marks.hidden > 0)
}
