import type { RelationKind } from '../../shared/model/relation.ts'

const asSubject: Readonly<Record<RelationKind, string>> = {
  denies: 'denies',
  supports: 'supports',
  disputes: 'disputes',
  'responds-to': 'responds to',
}

const asObject: Readonly<Record<RelationKind, string>> = {
  denies: 'denied by',
  supports: 'supported by',
  disputes: 'disputed by',
  'responds-to': 'answered by',
}

/** How a relation reads on the card of one of its ends: that of the one that says it, or the other. */
export function relationWords(kind: RelationKind, isSubject: boolean): string {
  return (isSubject ? asSubject : asObject)[kind]
}
