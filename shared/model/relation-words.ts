import type { RelationKind } from './relation.ts'

const asSubject: Readonly<Record<RelationKind, string>> = {
  denies: 'denies',
  supports: 'supports',
  disputes: 'disputes',
  'responds-to': 'responds to',
}

const asObject: Readonly<Record<RelationKind, string>> = {
  denies: 'is denied by',
  supports: 'is supported by',
  disputes: 'is disputed by',
  'responds-to': 'is answered by',
}

/** How a relation reads from one of its ends: the one that says it, or the other. */
export function relationWords(kind: RelationKind, isSubject: boolean): string {
  return (isSubject ? asSubject : asObject)[kind]
}
