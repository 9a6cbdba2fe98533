import type { RelationKind } from '../../shared/model/relation.ts'

/** The line of each kind of relation, as an SVG dash array: colour is never the only sign. */
export const kindDashes: Readonly<Record<RelationKind, string>> = {
  denies: '6 3',
  supports: 'none',
  disputes: '8 3 2 3',
  'responds-to': '2 3',
}
