import { canonicalId } from '../model/relation.ts'
import type { Relation } from '../model/relation.ts'

/**
 * The relations that are not deleted, each statement once, by the id under which decisions speak of
 * it: where a consensus was imported beside what it was made of, its copies say nothing more.
 */
export function livingRelations(relations: readonly Relation[]): ReadonlyMap<string, Relation> {
  const byId = new Map<string, Relation>()
  for (const relation of relations) {
    const id = canonicalId(relation)
    const isCopy = id !== relation.id
    if (!relation.deleted && !(isCopy && byId.has(id))) byId.set(id, relation)
  }
  return byId
}
