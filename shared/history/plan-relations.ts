import type { Relation, RelationFields } from '../model/relation.ts'
import type { Change, Step } from './step.ts'

/** The step that adds a relation. */
export function planRelate(relation: Relation): Step {
  return {
    label: `Relate: ${relation.kind.replace('-', ' ')}`,
    changes: [
      {
        on: 'relation',
        id: relation.id,
        before: { deleted: true },
        after: { deleted: false },
        record: relation,
      },
    ],
  }
}

const editable = ['kind', 'note', 'confidence'] as const satisfies readonly (keyof RelationFields)[]

/** The step that changes fields of a relation; null when nothing would change. */
export function planEditRelation(relation: Relation, fields: Partial<RelationFields>): Step | null {
  const changed = editable.filter(
    (name) => fields[name] !== undefined && fields[name] !== relation[name],
  )
  if (changed.length === 0) return null
  return {
    label: 'Edit relation',
    changes: [
      {
        on: 'relation',
        id: relation.id,
        before: Object.fromEntries(changed.map((name) => [name, relation[name]])),
        after: Object.fromEntries(changed.map((name) => [name, fields[name]])),
      },
    ],
  }
}

/** The step that takes a relation away. */
export function planUnrelate(relation: Relation): Step {
  return { label: 'Remove relation', changes: [relationDeletion(relation)] }
}

export function relationDeletion({ id }: Relation): Change {
  return { on: 'relation', id, before: { deleted: false }, after: { deleted: true } }
}
