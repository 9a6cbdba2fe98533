import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Relation } from '../../shared/model/relation.ts'
import { readAnnotationsAt } from './read-annotations-at.ts'
import type { AnnotationPlace } from './read-annotations-at.ts'
import type { Workspace } from './workspace.ts'

/** A relation with the annotations that it joins; an end that is gone is undefined. */
export interface Related {
  readonly relation: Relation
  readonly from: Annotation | undefined
  readonly to: Annotation | undefined
  /** Of an end that was deleted, what it was. */
  readonly deleted: Ends<Annotation | undefined>
  /** The titles of the articles in which the ends lie; empty where one has none or is not here. */
  readonly titles: Ends<string>
}

interface Ends<Of> {
  readonly from: Of
  readonly to: Of
}

/** The relations of which at least one end lies in the article, oldest first. */
export async function readRelated(
  workspace: Workspace,
  articleId: ArticleId,
): Promise<readonly Related[]> {
  const { relations } = workspace.database
  const rows = await relations.where('articleIds').equals(articleId).toArray()
  const live = rows.filter(({ relation }) => !relation.deleted)
  const places = live.flatMap(({ relation, fromArticle, toArticle }) => [
    ...placeOf(relation.from, fromArticle),
    ...placeOf(relation.to, toArticle),
  ])
  const { annotations, articles } = await readAnnotationsAt(workspace, places)
  const titleOf = (id: ArticleId | null) =>
    id === null ? '' : (articles.get(id)?.article.title ?? '')
  return live
    .map(({ relation, fromArticle, toArticle }) => {
      const from = annotations.get(relation.from)
      const to = annotations.get(relation.to)
      return {
        relation,
        from: present(from),
        to: present(to),
        deleted: { from: gone(from), to: gone(to) },
        titles: { from: titleOf(fromArticle), to: titleOf(toArticle) },
      }
    })
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** One end of a relation, seen from the other. */
export interface OtherEnd {
  /** Whether the end from which it is seen says it, and this is what it is said of. */
  readonly isObject: boolean
  /** Undefined where it is gone. */
  readonly annotation: Annotation | undefined
  readonly deleted: Annotation | undefined
  /** Of its article; empty where it has none or is not here. */
  readonly title: string
}

/** The end of a relation that is not the annotation from which it is seen. */
export function otherEnd({ relation, deleted, titles, ...ends }: Related, seen: string): OtherEnd {
  const end = relation.from === seen ? 'to' : 'from'
  return {
    isObject: end === 'to',
    annotation: ends[end],
    deleted: deleted[end],
    title: titles[end],
  }
}

function placeOf(id: string, articleId: ArticleId | null): readonly AnnotationPlace[] {
  return articleId === null ? [] : [{ id, articleId }]
}

function present(annotation: Annotation | undefined): Annotation | undefined {
  return annotation?.deleted === true ? undefined : annotation
}

function gone(annotation: Annotation | undefined): Annotation | undefined {
  return annotation?.deleted === true ? annotation : undefined
}

function key({ relation: { created, id } }: Related): string {
  return `${created} ${id}`
}
