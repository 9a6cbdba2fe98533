import type { Annotation } from '../model/annotation.ts'
import type { Relation } from '../model/relation.ts'

/** What an annotation would need to count for something. */
export type Lack = 'evidence' | 'claim'

/**
 * What each annotation lacks: `evidence` a claim that no relation joins to an annotation tagged
 * evidence, `claim` a denial that none joins to a claim. The kind and direction of the relation do
 * not matter: evidence against a claim is evidence too. Annotations that lack nothing are not in it.
 */
export function lacksOf(
  annotations: readonly Annotation[],
  relations: readonly Relation[],
): ReadonlyMap<string, Lack> {
  const tagOf = new Map(annotations.map(({ id, tag }) => [id, tag]))
  const met = new Set<string>()
  for (const { from, to } of relations) {
    if (meets(tagOf.get(from), tagOf.get(to))) met.add(from)
    if (meets(tagOf.get(to), tagOf.get(from))) met.add(to)
  }
  const lacks = new Map<string, Lack>()
  for (const { id, tag } of annotations) {
    if (met.has(id)) continue
    if (tag === 'claim') lacks.set(id, 'evidence')
    if (tag === 'denial') lacks.set(id, 'claim')
  }
  return lacks
}

type MaybeTag = Annotation['tag'] | undefined

function meets(tag: MaybeTag, other: MaybeTag): boolean {
  return (tag === 'claim' && other === 'evidence') || (tag === 'denial' && other === 'claim')
}
