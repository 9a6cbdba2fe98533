import type { ClaimMap, MapNode } from '../../../shared/map/claim-map.ts'
import { cardFacts, lackWords } from '../../../shared/map/map-words.ts'
import { relationWords } from '../../../shared/model/relation-words.ts'
import { tagName } from '../../ui/tag-icon.tsx'
import { relationsOf } from './relations-of.ts'

/** What is reached on the map, for who hears it. */
export function describeNode(node: MapNode, map: ClaimMap): string {
  const { annotation, lacks } = node
  const counts = new Map<string, number>()
  for (const { relation, isSubject } of relationsOf(node, map)) {
    const words = relationWords(relation.kind, isSubject)
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [
    `${tagName(annotation.tag)}: “${annotation.quote.exact}”`,
    cardFacts(node),
    lacks === null ? '' : lackWords[lacks],
    ...[...counts].map(([words, count]) => `${words} ${count}`),
  ]
    .filter(Boolean)
    .join('. ')
}
