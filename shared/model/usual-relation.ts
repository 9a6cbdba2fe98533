import type { RelationKind } from './relation.ts'
import type { Tag } from './tag.ts'

/** How one annotation stands to another, said from the first. */
export interface RelationWay {
  readonly kind: RelationKind
  /** The second stands so to the first: a claim “is denied by” a denial. */
  readonly turned: boolean
}

/**
 * How an annotation usually stands to another, by both their tags: what a new relation starts as.
 * Law: seen from the other end it is the same relation, wherever only one of the two denies or shows
 * something.
 */
export function usualRelation(from: Tag | null, to: Tag | null): RelationWay {
  const own = statement(from, to)
  if (own !== null) return { kind: own, turned: false }
  const other = statement(to, from)
  return other === null ? { kind: 'responds-to', turned: false } : { kind: other, turned: true }
}

/** What a denial or evidence says of something; null of what says nothing of another by itself. */
function statement(from: Tag | null, to: Tag | null): RelationKind | null {
  if (from === 'evidence') return 'supports'
  if (from !== 'denial') return null
  switch (to) {
    case 'evidence':
      return 'disputes'
    case 'denial':
      return 'responds-to'
    case 'claim':
    case 'threat':
    case null:
      return 'denies'
  }
}
