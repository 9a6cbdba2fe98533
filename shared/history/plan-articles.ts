import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Relation } from '../model/relation.ts'
import { deletion } from './plan-annotations.ts'
import type { Change, Step } from './step.ts'

/** The step that adds an article, or brings back one that was removed. */
export function planAdd(article: Article): Step {
  return {
    label: `Add “${article.title}”`,
    changes: [
      {
        on: 'article',
        id: article.id,
        before: { deleted: true },
        after: { deleted: false },
        record: article,
      },
    ],
  }
}

export interface Removal {
  readonly article: Article
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
}

/** The step that takes an article out of the library with its annotations and their relations. */
export function planRemove({ article, annotations, relations }: Removal): Step {
  return {
    label: `Remove “${article.title}”`,
    changes: [
      { on: 'article', id: article.id, before: { deleted: false }, after: { deleted: true } },
      ...annotations.filter(({ deleted }) => !deleted).map(deletion),
      ...relations.filter(({ deleted }) => !deleted).map(relationDeletion),
    ],
  }
}

function relationDeletion({ id }: Relation): Change {
  return { on: 'relation', id, before: { deleted: false }, after: { deleted: true } }
}
