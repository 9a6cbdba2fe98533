import type { Annotation } from '../model/annotation.ts'
import type { Article, ArticleDetails } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Relation } from '../model/relation.ts'
import { deletion } from './plan-annotations.ts'
import { sameJson } from './same-json.ts'
import { decisionDeletion } from './plan-decide.ts'
import { relationDeletion } from './plan-relations.ts'
import type { Step } from './step.ts'

/** The step that adds an article, or brings back one that was removed, with what is known now. */
export function planAdd(article: Article, was?: Article): Step {
  const changed = was === undefined ? {} : changedDetails(was, article)
  return {
    label: `Add “${article.title}”`,
    changes: [
      {
        on: 'article',
        id: article.id,
        before: { ...(was && detailsBefore(was, changed)), deleted: true },
        after: { ...changed, deleted: false },
        record: article,
      },
    ],
  }
}

const editable = [
  'title',
  'byline',
  'publisher',
  'url',
  'published',
  'captured',
  'language',
  'leftOut',
  'supersedes',
] as const satisfies readonly (keyof ArticleDetails)[]

/** What a person can change about an article. */
export type EditableDetails = Pick<ArticleDetails, (typeof editable)[number]>

/** The step that changes what is known about an article; null when nothing would change. */
export function planEditArticle(article: Article, details: Partial<EditableDetails>): Step | null {
  const after = changedDetails(article, details)
  const names = Object.keys(after)
  if (names.length === 0) return null
  const before = detailsBefore(article, after)
  const isLeavingOut = names.every((name) => name === 'leftOut')
  return {
    label: isLeavingOut ? 'Leave out or take in' : 'Edit details',
    changes: [{ on: 'article', id: article.id, before, after }],
  }
}

/** Those of some details that are other than the article's. */
export function changedDetails(
  article: EditableDetails,
  details: Partial<EditableDetails>,
): Partial<EditableDetails> {
  return Object.fromEntries(
    editable
      .filter((name) => details[name] !== undefined && !sameJson(article[name], details[name]))
      .map((name) => [name, details[name]]),
  )
}

function detailsBefore(
  article: EditableDetails,
  after: Partial<EditableDetails>,
): Partial<EditableDetails> {
  return Object.fromEntries(
    editable.filter((name) => name in after).map((name) => [name, article[name]]),
  )
}

export interface Removal {
  readonly article: Article
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
  readonly decisions: readonly Decision[]
}

/**
 * The step that takes an article out of the library with its annotations, their relations and
 * the decisions about them.
 */
export function planRemove({ article, annotations, relations, decisions }: Removal): Step {
  return {
    label: `Remove “${article.title}”`,
    changes: [
      { on: 'article', id: article.id, before: { deleted: false }, after: { deleted: true } },
      ...annotations.filter(({ deleted }) => !deleted).map(deletion),
      ...relations.filter(({ deleted }) => !deleted).map(relationDeletion),
      ...decisions.filter(({ deleted }) => !deleted).map(decisionDeletion),
    ],
  }
}
