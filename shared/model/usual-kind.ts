import type { RelationKind } from './relation.ts'
import type { Tag } from './tag.ts'

/** How an annotation usually stands to another, by its tag: what a new relation starts as. */
export function usualKind(from: Tag | null): RelationKind {
  switch (from) {
    case 'denial':
      return 'denies'
    case 'evidence':
      return 'supports'
    case 'claim':
    case 'threat':
    case null:
      return 'responds-to'
  }
}
