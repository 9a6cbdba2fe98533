import type { ExistingVersions } from '../../shared/merge/plan-import.ts'
import { foreignVersion } from '../../shared/exchange/foreign-item.ts'
import type { ClaimbenchDatabase } from './database.ts'

/** The versions of all that the library holds, for planning an import. */
export async function existingVersions({
  articles,
  annotations,
  relations,
  foreign,
}: ClaimbenchDatabase): Promise<ExistingVersions> {
  const [articleRows, buckets, relationRows, items] = await Promise.all([
    articles.toArray(),
    annotations.toArray(),
    relations.toArray(),
    foreign.toArray(),
  ])
  return {
    articles: new Map(articleRows.map(({ id, article }) => [id, article.version])),
    annotations: new Map(
      buckets.flatMap((bucket) => bucket.annotations.map(({ id, version }) => [id, version])),
    ),
    relations: new Map(relationRows.map(({ id, relation }) => [id, relation.version])),
    foreign: new Map(items.map(({ id, item }) => [id, foreignVersion(item)])),
  }
}
