import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { foldText } from './fold-text.ts'
import type { FoldedText } from './fold-text.ts'

/** An annotation with its words folded: quotation, note, speaker and labels in one. */
export interface SearchableAnnotation {
  readonly annotation: Annotation
  readonly folded: string
}

/** An article in the form in which it is searched. */
export interface SearchableArticle {
  readonly article: Article
  readonly title: FoldedText
  readonly text: FoldedText
  /** Not deleted, by place. */
  readonly annotations: readonly SearchableAnnotation[]
}

/** Stands between the fields: no phrase reaches over it. */
const between = '\u0001'

export function searchableAnnotation(annotation: Annotation): SearchableAnnotation {
  const { quote, note, speaker, labels } = annotation
  const fields = [quote.exact, note, speaker, ...labels]
  return { annotation, folded: fields.map((field) => foldText(field).folded).join(between) }
}
