import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Relation } from '../../shared/model/relation.ts'
import { readAnnotation } from './read-annotation.ts'
import type { Workspace } from './workspace.ts'

/** A relation with the annotations that it joins; an end that is gone is undefined. */
export interface Related {
  readonly relation: Relation
  readonly from: Annotation | undefined
  readonly to: Annotation | undefined
}

/** The relations of which at least one end lies in the article. */
export async function readRelated(
  workspace: Workspace,
  articleId: ArticleId,
): Promise<readonly Related[]> {
  const { relations } = workspace.database
  const rows = await relations.where('articleIds').equals(articleId).toArray()
  const live = rows.filter(({ relation }) => !relation.deleted)
  return Promise.all(
    live.map(async ({ relation, fromArticle, toArticle }) => {
      const [from, to] = await Promise.all([
        fromArticle === null ? undefined : readAnnotation(workspace, fromArticle, relation.from),
        toArticle === null ? undefined : readAnnotation(workspace, toArticle, relation.to),
      ])
      return { relation, from: present(from), to: present(to) }
    }),
  )
}

function present(annotation: Annotation | undefined): Annotation | undefined {
  return annotation?.deleted === true ? undefined : annotation
}
