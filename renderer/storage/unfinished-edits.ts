import { array, exactOptional, nullable, object, picklist, safeParse, string } from 'valibot'
import type { InferOutput } from 'valibot'
import type { Annotation, AnnotationFields } from '../../shared/model/annotation.ts'
import { tags } from '../../shared/model/tag.ts'
import { editAnnotation } from './annotate.ts'
import type { Workspace } from './workspace.ts'

/*
 * A window that is closed or reloaded takes with it a transaction that has only begun, and with that
 * what was typed last. So an edit is noted where a page can write at once before it is carried out,
 * and the note goes when the edit is on the disk. What a start still finds, it carries out.
 */

const prefix = 'claimbench-edit:'

const noted = object({
  id: string(),
  articleId: string(),
  fields: object({
    tag: exactOptional(nullable(picklist(tags))),
    speaker: exactOptional(string()),
    note: exactOptional(string()),
    labels: exactOptional(array(string())),
  }),
})

type Noted = InferOutput<typeof noted>

/** Edits an annotation as `editAnnotation` does, also when the window goes meanwhile. */
export async function editForSure(
  workspace: Workspace,
  { id, articleId }: Pick<Annotation, 'id' | 'articleId'>,
  fields: Partial<AnnotationFields>,
): Promise<void> {
  const key = `${prefix}${id}`
  // With what an edit before left undone; of the same field, what is typed now counts.
  const all = { ...read(key)?.fields, ...fields }
  const note = JSON.stringify({ id, articleId, fields: all })
  write(key, note)
  await editAnnotation(workspace, { id, articleId }, all)
  if (localStorage.getItem(key) === note) localStorage.removeItem(key)
}

/** Carries out the edits that an earlier window could not finish. */
export async function finishEdits(workspace: Workspace): Promise<void> {
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
    const edit = read(key)
    if (edit !== null) await editAnnotation(workspace, edit, edit.fields)
    localStorage.removeItem(key)
  }
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
