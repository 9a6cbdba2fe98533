import {
  array,
  exactOptional,
  literal,
  nullable,
  object,
  picklist,
  safeParse,
  string,
  variant,
} from 'valibot'
import type { InferOutput } from 'valibot'
import type { Annotation, AnnotationFields } from '../../shared/model/annotation.ts'
import { confidences, relationKinds } from '../../shared/model/relation.ts'
import type { RelationFields } from '../../shared/model/relation.ts'
import { tags } from '../../shared/model/tag.ts'
import { editAnnotation } from './annotate.ts'
import { editRelation } from './relate.ts'
import type { Workspace } from './workspace.ts'

/*
 * A window that is closed or reloaded takes with it a transaction that has only begun, and with that
 * what was typed last. So an edit is noted where a page can write at once before it is carried out,
 * and the note goes when the edit is on the disk. What a start still finds, it carries out.
 */

const prefix = 'claimbench-edit:'

const noted = variant('on', [
  object({
    on: literal('annotation'),
    id: string(),
    articleId: string(),
    fields: object({
      tag: exactOptional(nullable(picklist(tags))),
      speaker: exactOptional(string()),
      note: exactOptional(string()),
      labels: exactOptional(array(string())),
    }),
  }),
  object({
    on: literal('relation'),
    id: string(),
    fields: object({
      kind: exactOptional(picklist(relationKinds)),
      note: exactOptional(string()),
      confidence: exactOptional(nullable(picklist(confidences))),
    }),
  }),
])

type Noted = InferOutput<typeof noted>

/** Edits an annotation as `editAnnotation` does and gives the same, also when the window goes meanwhile. */
export async function editForSure(
  workspace: Workspace,
  { id, articleId }: Pick<Annotation, 'id' | 'articleId'>,
  { labels, ...fields }: Partial<AnnotationFields>,
): Promise<boolean> {
  const all = labels === undefined ? fields : { ...fields, labels: [...labels] }
  return keepForSure(workspace, { on: 'annotation', id, articleId, fields: all })
}

/** Edits a relation as `editRelation` does and gives the same, also when the window goes meanwhile. */
export async function editRelationForSure(
  workspace: Workspace,
  id: string,
  fields: Partial<RelationFields>,
): Promise<boolean> {
  return keepForSure(workspace, { on: 'relation', id, fields })
}

/** Carries out the edits that an earlier window could not finish. */
export async function finishEdits(workspace: Workspace): Promise<void> {
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
    const edit = read(key)
    if (edit !== null) await carryOut(workspace, edit)
    localStorage.removeItem(key)
  }
}

async function keepForSure(workspace: Workspace, edit: Noted): Promise<boolean> {
  const key = `${prefix}${edit.id}`
  // With what an edit before left undone; of the same field, what is typed now counts.
  const all: Noted = Object.assign({}, edit, { fields: { ...read(key)?.fields, ...edit.fields } })
  const note = JSON.stringify(all)
  write(key, note)
  const kept = await carryOut(workspace, all)
  if (localStorage.getItem(key) === note) localStorage.removeItem(key)
  return kept
}

async function carryOut(workspace: Workspace, edit: Noted): Promise<boolean> {
  if (edit.on === 'annotation') return editAnnotation(workspace, edit, edit.fields)
  return editRelation(workspace, edit.id, edit.fields)
}

function read(key: string): Noted | null {
  try {
    const read = safeParse(noted, JSON.parse(localStorage.getItem(key) ?? 'null'))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

function write(key: string, note: string): void {
  try {
    localStorage.setItem(key, note)
  } catch {
    // Too long for this storage: the edit then goes without the note.
  }
}
