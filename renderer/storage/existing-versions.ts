import type { ExistingVersions } from '../../shared/merge/plan-import.ts'
import { foreignVersion } from '../../shared/exchange/foreign-item.ts'
import { wholeVersion } from '../../shared/merge/join-records.ts'
import { readAllBuckets } from './bucket-rows.ts'
import type { ClaimbenchDatabase } from './database.ts'

/** The versions of all that the library holds, for planning an import. */
export async function existingVersions(database: ClaimbenchDatabase): Promise<ExistingVersions> {
  const { articles, relations, decisions, guidance, foreign } = database
  const [articleRows, buckets, relationRows, decisionRows, guidanceRows, items] = await Promise.all(
    [
      articles.toArray(),
      readAllBuckets(database),
      relations.toArray(),
      decisions.toArray(),
      guidance.toArray(),
      foreign.toArray(),
    ],
  )
  return {
    articles: new Map(articleRows.map(({ id, article }) => [id, wholeVersion(article)])),
    annotations: new Map(
      buckets.flatMap((bucket) => bucket.annotations.map((each) => [each.id, wholeVersion(each)])),
    ),
    relations: new Map(relationRows.map(({ id, relation }) => [id, wholeVersion(relation)])),
    decisions: new Map(decisionRows.map((each) => [each.id, wholeVersion(each)])),
    guidance: new Map(guidanceRows.map((each) => [each.id, wholeVersion(each)])),
    foreign: new Map(items.map(({ id, item }) => [id, foreignVersion(item)])),
  }
}
