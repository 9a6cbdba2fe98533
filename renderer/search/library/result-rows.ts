import type { AnnotationHit, ArticleHits, TextHit } from '../../../shared/search/article-hits.ts'
import type { SearchTarget } from './search-target.ts'

/** A line of the results, and where it leads. */
export type ResultRow = { readonly target: SearchTarget } & (
  | { readonly kind: 'article'; readonly hits: ArticleHits }
  | { readonly kind: 'annotation'; readonly hit: AnnotationHit }
  | { readonly kind: 'place'; readonly hit: TextHit }
  | { readonly kind: 'more'; readonly count: number }
)

/** The results line by line: each article, then its annotations, then the places in its text. */
export function resultRows(hits: readonly ArticleHits[]): readonly ResultRow[] {
  return hits.flatMap(rowsOf)
}

function rowsOf(hits: ArticleHits): readonly ResultRow[] {
  const { articleId, annotations, places, placeCount } = hits
  const at = (from: number | null, annotationId: string | null = null): SearchTarget => ({
    articleId,
    annotationId,
    from,
  })
  const more = placeCount - places.length
  return [
    { kind: 'article', hits, target: at(places[0]?.start ?? null) },
    ...annotations.map((hit): ResultRow => ({ kind: 'annotation', hit, target: at(null, hit.id) })),
    ...places.map((hit): ResultRow => ({ kind: 'place', hit, target: at(hit.start) })),
    ...(more > 0
      ? [{ kind: 'more', count: more, target: at(places.at(-1)?.end ?? 0) } as const]
      : []),
  ]
}

/** How many hits an article has in its annotations and text; one where only its title is one. */
export function hitCount({ annotations, placeCount, hiddenCount, title }: ArticleHits): number {
  const count = annotations.length + placeCount
  return count === 0 && hiddenCount === 0 && title.hit !== '' ? 1 : count
}
