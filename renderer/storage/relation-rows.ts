import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Relation } from '../../shared/model/relation.ts'
import type { ClaimbenchDatabase } from './database.ts'
import type { RelationRow } from './rows.ts'

/**
 * The rows of relations, with the articles in which their ends lie: looked up among the annotations
 * given and, for ends that are not, in the whole library. Rows kept already whose ends came only
 * now are among the result.
 */
export async function relationRows(
  database: ClaimbenchDatabase,
  relations: readonly Relation[],
  known: readonly Annotation[],
): Promise<readonly RelationRow[]> {
  const places = new Map(known.map(({ id, articleId }) => [id, articleId]))
  const open = await database.relations
    .filter(({ fromArticle, toArticle }) => fromArticle === null || toArticle === null)
    .toArray()
  const fresh = new Set(relations.map(({ id }) => id))
  const all = [
    ...relations,
    ...open.map(({ relation }) => relation).filter(({ id }) => !fresh.has(id)),
  ]
  if (all.some(({ from, to }) => !places.has(from) || !places.has(to))) {
    // Only ids are wanted, so the stored columns serve as they are.
    await database.annotations.each(({ articleId, columns }) => {
      for (const id of columns.id) places.set(id, articleId)
    })
  }
  return all.map((relation) => relationRow(relation, places))
}

/** The row of a relation, its ends found among the articles of annotations. */
export function relationRow(
  relation: Relation,
  places: ReadonlyMap<string, ArticleId>,
): RelationRow {
  const fromArticle = places.get(relation.from) ?? null
  const toArticle = places.get(relation.to) ?? null
  const ends = [fromArticle, toArticle].filter((id) => id !== null)
  return { id: relation.id, relation, fromArticle, toArticle, articleIds: [...new Set(ends)] }
}
