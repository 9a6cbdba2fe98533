import type { Annotation } from './annotation.ts'
import type { Article, ArticleId, ArticleText } from './article.ts'
import type { Assignment } from './assignment.ts'
import type { Decision } from './decision.ts'
import type { Guidance } from './guidance.ts'
import type { UnknownMembers } from './record.ts'
import type { Relation } from './relation.ts'

/** An item of an exchange file that this version has no view for. Kept and written again as it is. */
export interface ForeignItem {
  readonly id: string
  readonly item: UnknownMembers
}

/** Everything that an exchange file carries; deleted records stand in it as tombstones. */
export interface Library {
  readonly articles: readonly Article[]
  readonly texts: ReadonlyMap<ArticleId, ArticleText>
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
  /** How disagreements between annotators were settled. */
  readonly decisions: readonly Decision[]
  /** What the team says of the tags, where that is not the standard guidance. */
  readonly guidance: readonly Guidance[]
  /** What the articles were handed out for, and whose work it is. */
  readonly assignments: readonly Assignment[]
  readonly foreign: readonly ForeignItem[]
  /** Members of the collection itself that this version does not know. */
  readonly unknown: UnknownMembers
}

/** A library that holds nothing. */
export const emptyLibrary: Library = {
  articles: [],
  texts: new Map(),
  annotations: [],
  relations: [],
  decisions: [],
  guidance: [],
  assignments: [],
  foreign: [],
  unknown: {},
}
