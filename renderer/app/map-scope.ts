import type { MapSource } from '../../shared/map/map-source.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { ClaimMapView } from '../state/claim-map.ts'
import type { StoredMap } from '../storage/read-map-source.ts'
import { shownTitle } from '../ui/shown-title.ts'

/** The articles that are mapped; null for the whole library, also where no article is open. */
export function mappedIds(
  { scope, chosen }: Pick<ClaimMapView, 'scope' | 'chosen'>,
  openId: ArticleId | null,
): readonly ArticleId[] | null {
  if (scope === 'chosen') return chosen
  return scope === 'library' || openId === null ? null : [openId]
}

/** What is stored, as a map of it is made. */
export function mapSource(
  { articles, annotations, relations }: StoredMap,
  ids: readonly ArticleId[] | null,
): MapSource {
  return {
    articles: articles.map((article) => ({ id: article.id, title: shownTitle(article) })),
    annotations,
    relations,
    scope: ids === null ? null : new Set(ids),
  }
}

/** What a map is called. */
export function mapTitle(source: MapSource): string {
  const { scope, articles } = source
  if (scope === null) return 'Claim map of the library'
  const mapped = articles.filter(({ id }) => scope.has(id))
  const [only] = mapped
  return mapped.length === 1 && only !== undefined
    ? `Claim map of “${only.title}”`
    : `Claim map of ${mapped.length} articles`
}
