import type { Annotation, AnnotationFields, Quote } from '../model/annotation.ts'
import type { Article, ArticleDetails, ArticleId } from '../model/article.ts'
import type { Decision, DecisionFields } from '../model/decision.ts'
import type { Guidance, GuidanceFields } from '../model/guidance.ts'
import type { Relation, RelationFields } from '../model/relation.ts'

/** What a step can change on an annotation: its fields, its boundaries, whether it is there. */
export interface AnnotationContent extends AnnotationFields {
  readonly start: number
  readonly end: number
  readonly quote: Quote
  readonly deleted: boolean
}

export interface RelationContent extends RelationFields {
  readonly deleted: boolean
}

export interface DecisionContent extends DecisionFields {
  readonly deleted: boolean
}

export interface GuidanceContent extends GuidanceFields {
  readonly deleted: boolean
}

export interface ArticleContent extends ArticleDetails {
  readonly deleted: boolean
}

/**
 * One record's part of a step. Only the fields that the step changes are named, so that undoing it
 * leaves alone what a second window or a colleague's file changed meanwhile; `before` and `after`
 * name the same fields. `record` is there when the step made the record; undoing that marks it
 * deleted.
 */
export type Change =
  | {
      readonly on: 'annotation'
      readonly articleId: ArticleId
      readonly id: string
      readonly before: Partial<AnnotationContent>
      readonly after: Partial<AnnotationContent>
      readonly record?: Annotation
    }
  | {
      readonly on: 'relation'
      readonly id: string
      readonly before: Partial<RelationContent>
      readonly after: Partial<RelationContent>
      readonly record?: Relation
    }
  | {
      readonly on: 'decision'
      readonly id: string
      readonly before: Partial<DecisionContent>
      readonly after: Partial<DecisionContent>
      readonly record?: Decision
    }
  | {
      readonly on: 'guidance'
      readonly id: string
      readonly before: Partial<GuidanceContent>
      readonly after: Partial<GuidanceContent>
      readonly record?: Guidance
    }
  | {
      readonly on: 'article'
      readonly id: ArticleId
      readonly before: Partial<ArticleContent>
      readonly after: Partial<ArticleContent>
      readonly record?: Article
    }

export type AnnotationChange = Extract<Change, { on: 'annotation' }>

/** Something a person did, undone and redone as a whole. */
export interface Step {
  /** What was done, as a person would say it: "Tag as denial". */
  readonly label: string
  readonly changes: readonly Change[]
}
