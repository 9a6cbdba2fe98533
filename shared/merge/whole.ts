import type { Annotation } from '../model/annotation.ts'
import type { Article, ArticleId, ArticleText } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Guidance } from '../model/guidance.ts'
import type { ForeignItem } from '../model/library.ts'
import type { UnknownMembers } from '../model/record.ts'
import type { Relation } from '../model/relation.ts'

interface WholeOf<Kind extends string, Kept> {
  readonly kind: Kind
  readonly id: string
  /** Null where the library has none. */
  readonly record: Kept | null
}

/** A record of a library as it is put in the place of another: all of it, with all its versions. */
export type Whole =
  | (WholeOf<'article', Article> & {
      readonly id: ArticleId
      /** Null where the library has the record without its text. */
      readonly text: ArticleText | null
    })
  | (WholeOf<'annotation', Annotation> & { readonly articleId: ArticleId })
  | WholeOf<'relation', Relation>
  | WholeOf<'decision', Decision>
  | WholeOf<'guidance', Guidance>
  | WholeOf<'foreign', ForeignItem>
  /** The members of the collection itself that this version does not know. */
  | WholeOf<'members', UnknownMembers>

/** One record before and after something; both of one kind and id. */
export interface WholeChange {
  readonly before: Whole
  readonly after: Whole
}

/** The change of a record of one kind. */
export interface ChangeOf<Kind extends Whole['kind']> {
  readonly before: Extract<Whole, { readonly kind: Kind }>
  readonly after: Extract<Whole, { readonly kind: Kind }>
}
