import {
  planCreate,
  planDelete,
  planEdit,
  planRevive,
} from '../../shared/history/plan-annotations.ts'
import type { Annotation, AnnotationFields, Quote } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { bumpVersion } from '../../shared/model/version.ts'
import { applyStep } from './apply-step.ts'
import { readAnnotation } from './read-annotation.ts'
import { currentAnnotator } from './annotator.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

export interface Passage {
  readonly articleId: ArticleId
  readonly span: Span
  readonly quote: Quote
  readonly tag: Tag | null
}

/**
 * Keeps a new annotation as one step; gives its id. Null, and nothing is kept, where its article was
 * removed meanwhile: it would come back with annotations that nobody sees being made.
 */
export async function annotate(workspace: Workspace, passage: Passage): Promise<string | null> {
  const { articleId, span, quote, tag } = passage
  const { database } = workspace
  const { articles, meta } = database
  return database.transaction('rw', [...stepTables(database), meta], async () => {
    if ((await articles.get(articleId))?.live !== 1) return null
    const now = workspace.now()
    const annotation: Annotation = {
      id: workspace.newId(),
      articleId,
      ...span,
      quote,
      tag,
      labels: [],
      speaker: '',
      note: '',
      creator: await currentAnnotator(workspace),
      created: now,
      modified: now,
      version: bumpVersion({}, workspace.replica),
      deleted: false,
    }
    await applyStep(workspace, planCreate(annotation))
    return annotation.id
  })
}

/**
 * Changes fields of an annotation as one step; does nothing when they are as asked already. False,
 * and nothing is kept, where it was deleted meanwhile.
 */
export async function editAnnotation(
  workspace: Workspace,
  { id, articleId }: Pick<Annotation, 'id' | 'articleId'>,
  fields: Partial<AnnotationFields>,
): Promise<boolean> {
  const { database } = workspace
  return database.transaction('rw', stepTables(database), async () => {
    // Compared with what is stored now, not with what the caller saw last.
    const current = await readAnnotation(workspace, articleId, id)
    if (current === undefined || current.deleted) return false
    const step = planEdit(current, fields)
    if (step !== null) await applyStep(workspace, step)
    return true
  })
}

/**
 * Brings a deleted annotation back with changed fields, as one step. False where its article is not in
 * the library any more.
 */
export async function reviveAnnotation(
  workspace: Workspace,
  { id, articleId }: Pick<Annotation, 'id' | 'articleId'>,
  fields: Partial<AnnotationFields>,
): Promise<boolean> {
  const { database } = workspace
  const { articles } = database
  return database.transaction('rw', stepTables(database), async () => {
    const row = await articles.get(articleId)
    const current = await readAnnotation(workspace, articleId, id)
    if (row?.live !== 1 || current === undefined) return false
    await applyStep(workspace, planRevive(current, fields))
    return true
  })
}

export async function deleteAnnotations(
  workspace: Workspace,
  annotations: readonly Annotation[],
): Promise<void> {
  if (annotations.length > 0) await applyStep(workspace, planDelete(annotations))
}
