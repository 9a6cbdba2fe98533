import type { Annotation } from '../model/annotation.ts'
import type { Article, ArticleId } from '../model/article.ts'
import type { Relation } from '../model/relation.ts'
import { foldText } from './fold-text.ts'
import type { FoldedText } from './fold-text.ts'
import { searchableAnnotation } from './searchable.ts'
import type { SearchableAnnotation, SearchableArticle } from './searchable.ts'

interface Held {
  article: Article
  added: number
  title: FoldedText
  text: FoldedText | null
  /** Annotations as they came, in groups that are replaced as a whole. */
  readonly groups: Map<number, readonly SearchableAnnotation[]>
  /** All of them by place; null while it is not known. */
  sorted: readonly SearchableAnnotation[] | null
}

/** A library in memory, folded, to be searched from the first to the last character. */
export class SearchLibrary {
  private readonly held = new Map<ArticleId, Held>()
  private readonly ends = new Map<string, readonly string[]>()
  private relatedCounts = new Map<string, number>()
  private sortedIds: readonly ArticleId[] | null = null

  /** @param added milliseconds since 1970 when the article came into the library. */
  setArticle(article: Article, added: number): void {
    const known = this.held.get(article.id)
    this.sortedIds = null
    if (known === undefined) {
      const title = foldText(article.title)
      this.held.set(article.id, {
        article,
        added,
        title,
        text: null,
        groups: new Map(),
        sorted: null,
      })
      return
    }
    if (known.article.title !== article.title) known.title = foldText(article.title)
    known.article = article
  }

  setText(id: ArticleId, text: string): void {
    const known = this.held.get(id)
    if (known !== undefined) known.text = foldText(text)
  }

  /** Replaces the annotations of a group; those that are deleted may be among them. */
  setAnnotations(id: ArticleId, group: number, annotations: readonly Annotation[]): void {
    const known = this.held.get(id)
    if (known === undefined) return
    const live = annotations.filter(({ deleted }) => !deleted)
    known.groups.set(group, live.map(searchableAnnotation))
    known.sorted = null
  }

  setRelation({ id, from, to, deleted }: Relation): void {
    for (const end of this.ends.get(id) ?? []) this.count(end, -1)
    if (deleted) this.ends.delete(id)
    else this.ends.set(id, [from, to])
    for (const end of deleted ? [] : [from, to]) this.count(end, 1)
  }

  private count(end: string, by: number): void {
    this.relatedCounts.set(end, (this.relatedCounts.get(end) ?? 0) + by)
  }

  isRelated(annotationId: string): boolean {
    return (this.relatedCounts.get(annotationId) ?? 0) > 0
  }

  /** Those that are not removed, the newest first. */
  ids(): readonly ArticleId[] {
    this.sortedIds ??= [...this.held.values()]
      .filter(({ article }) => !article.deleted)
      .sort((a, b) => b.added - a.added)
      .map(({ article }) => article.id)
    return this.sortedIds
  }

  /** Null where it is not here, or its text is not yet. */
  article(id: ArticleId): SearchableArticle | null {
    const known = this.held.get(id)
    if (known?.text == null) return null
    known.sorted ??= [...known.groups.values()]
      .flat()
      .sort(
        (a, b) => a.annotation.start - b.annotation.start || b.annotation.end - a.annotation.end,
      )
    const { article, title, text, sorted } = known
    return { article, title, text, annotations: sorted }
  }
}
