import { planCreate, planDelete, planEdit } from '../../shared/history/plan-annotations.ts'
import type { Annotation, AnnotationFields, Quote } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { bumpVersion } from '../../shared/model/version.ts'
import { applyStep } from './apply-step.ts'
import { readAnnotation } from './read-annotation.ts'
import { currentAnnotator } from './annotator.ts'
import type { Workspace } from './workspace.ts'

export interface Passage {
  readonly articleId: ArticleId
  readonly span: Span
  readonly quote: Quote
  readonly tag: Tag | null
}

/** Keeps a new annotation as one step; gives its id. */
export async function annotate(workspace: Workspace, passage: Passage): Promise<string> {
  const { articleId, span, quote, tag } = passage
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
}

/** Changes fields of an annotation as one step; does nothing when they are as asked already, or it is deleted. */
export async function editAnnotation(
  workspace: Workspace,
  { id, articleId }: Pick<Annotation, 'id' | 'articleId'>,
  fields: Partial<AnnotationFields>,
): Promise<void> {
  const { articles, annotations, relations, history } = workspace.database
  await workspace.database.transaction(
    'rw',
    [articles, annotations, relations, history],
    async () => {
      // Compared with what is stored now, not with what the caller saw last.
      const current = await readAnnotation(workspace, articleId, id)
      const step = current === undefined || current.deleted ? null : planEdit(current, fields)
      if (step !== null) await applyStep(workspace, step)
    },
  )
}

export async function deleteAnnotations(
  workspace: Workspace,
  annotations: readonly Annotation[],
): Promise<void> {
  if (annotations.length > 0) await applyStep(workspace, planDelete(annotations))
}
