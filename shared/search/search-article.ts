import type { Annotation } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { leftOutAround, tidySpans } from '../text/left-out.ts'
import type { AnnotationHit, ArticleHits, FieldHit, TextHit } from './article-hits.ts'
import type { FacetCounter } from './facet-counts.ts'
import { isBetween, keptOutBy } from './filter-annotation.ts'
import { findPhrase } from './find-phrase.ts'
import { foldText } from './fold-text.ts'
import type { FoldedText } from './fold-text.ts'
import type { PreparedQuery } from './library-query.ts'
import { filterSpans, noSpans, spanAt, spanCount } from './packed-spans.ts'
import type { PackedSpans } from './packed-spans.ts'
import type { Phrase } from './phrase.ts'
import type { SearchableAnnotation, SearchableArticle } from './searchable.ts'
import { snippetOf } from './snippet.ts'
import type { Snippet } from './snippet.ts'

/** So many places of one article are listed; the find bar has all of them. */
export const listedPlaces = 20

interface Asked {
  readonly query: PreparedQuery
  readonly isRelated: (annotationId: string) => boolean
  /** Counts what is found. */
  readonly counter: FacetCounter
}

/** What of an article answers a query; null where nothing does. */
export function searchArticle(
  { article, title, text, annotations }: SearchableArticle,
  { query, isRelated, counter }: Asked,
): ArticleHits | null {
  const { phrase, filters } = query
  if (filters.dated === 'published' && !isBetween(article.published, filters)) return null
  const isMeant = filters.articleId === null || filters.articleId === article.id
  const found: Annotation[] = []
  let inArticle = 0
  for (const each of annotations) {
    if (phrase !== null && !hasPhrase(each, phrase)) continue
    const related = isRelated(each.annotation.id)
    const by = keptOutBy(each.annotation, filters, related)
    if (by === 'more') continue
    if (by === null || by === 'articleId') inArticle += 1
    if (by !== 'articleId') counter.addAnnotation(each.annotation, related, by)
    if (by === null) found.push(each.annotation)
  }
  const inText = textHits(text, { ...query, leftOut: article.leftOut, quoted: found })
  const inTitle = phrase === null || query.onlyAnnotations ? noSpans : findPhrase(title, phrase, 1)
  // A title mostly stands in the text as well.
  const count = inArticle + spanCount(inText.places) + inText.hiddenCount || spanCount(inTitle)
  if (count > 0) counter.add('articleId', article.id, { name: title.text, count })
  if (!isMeant || query.isEmpty || count === 0) return null
  return {
    articleId: article.id,
    title: withHit(title, inTitle),
    published: article.published,
    places: listed(text.text, inText.places),
    placeCount: spanCount(inText.places),
    hiddenCount: inText.hiddenCount,
    annotations: found.map((annotation) => annotationHit(annotation, phrase)),
  }
}

interface TextQuery extends PreparedQuery {
  readonly leftOut: readonly Span[]
  /** Annotations that are hits; by place. */
  readonly quoted: readonly Annotation[]
}

function textHits(
  text: FoldedText,
  { phrase, onlyAnnotations, leftOut, quoted }: TextQuery,
): { readonly places: PackedSpans; readonly hiddenCount: number } {
  if (phrase === null || onlyAnnotations) return { places: noSpans, hiddenCount: 0 }
  const all = findPhrase(text, phrase)
  if (all.length === 0) return { places: all, hiddenCount: 0 }
  const hidden = tidySpans(leftOut)
  const seen = filterSpans(all, (span) => leftOutAround(hidden, span) === null)
  return {
    places: filterSpans(seen, isOutside(quoted)),
    hiddenCount: spanCount(all) - spanCount(seen),
  }
}

/** Tells of spans, asked in order of place, whether none of some annotations holds them whole. */
function isOutside(quoted: readonly Annotation[]): (span: Span) => boolean {
  let next = 0
  let furthest = -1
  return ({ start, end }) => {
    for (let each = quoted[next]; each !== undefined && each.start <= start; each = quoted[next]) {
      furthest = Math.max(furthest, each.end)
      next += 1
    }
    return end > furthest
  }
}

function hasPhrase({ annotation, folded }: SearchableAnnotation, phrase: Phrase): boolean {
  if (!folded.includes(phrase.folded)) return false
  if (phrase.cased === null && !phrase.wholeWord) return true
  const { quote, note, speaker, labels } = annotation
  return [quote.exact, note, speaker, ...labels].some(
    (field) => findPhrase(foldText(field), phrase, 1).length > 0,
  )
}

function listed(text: string, places: PackedSpans): readonly TextHit[] {
  return Array.from({ length: Math.min(spanCount(places), listedPlaces) }, (_, index) => {
    const span = spanAt(places, index)
    return { ...span, snippet: snippetOf(text, span) }
  })
}

function annotationHit(annotation: Annotation, phrase: Phrase | null): AnnotationHit {
  const { id, tag, speaker, quote, note, labels } = annotation
  const fields = [
    ...fieldHits('note', note, phrase),
    ...fieldHits('speaker', speaker, phrase),
    ...labels.flatMap((label) => fieldHits('label', label, phrase)),
  ]
  return { id, tag, speaker, quote: shown(quote.exact, phrase), fields }
}

function fieldHits(
  field: FieldHit['field'],
  text: string,
  phrase: Phrase | null,
): readonly FieldHit[] {
  if (text === '' || phrase === null) return []
  const [start, end] = findPhrase(foldText(text), phrase, 1)
  return start === undefined || end === undefined
    ? []
    : [{ field, snippet: snippetOf(text, { start, end }) }]
}

function shown(text: string, phrase: Phrase | null): Snippet {
  const folded = foldText(text)
  return withHit(folded, phrase === null ? noSpans : findPhrase(folded, phrase, 1))
}

function withHit({ text }: FoldedText, hits: PackedSpans): Snippet {
  return snippetOf(text, spanCount(hits) === 0 ? { start: 0, end: 0 } : spanAt(hits, 0))
}
