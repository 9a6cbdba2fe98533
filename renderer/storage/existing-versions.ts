import type { ExistingVersions } from '../../shared/merge/plan-import.ts'
import { foreignVersion } from '../../shared/exchange/foreign-item.ts'
import { readAllBuckets } from './bucket-rows.ts'
import type { ClaimbenchDatabase } from './database.ts'

/** The versions of all that the library holds, for planning an import. */
export async function existingVersions(database: ClaimbenchDatabase): Promise<ExistingVersions> {
  const { articles, relations, foreign } = database
  const [articleRows, buckets, relationRows, items] = await Promise.all([
    articles.toArray(),
    readAllBuckets(database),
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
