import { create } from 'zustand'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Tag } from '../../shared/model/tag.ts'

/** The words of which every occurrence is to be marked. */
export interface Marking {
  readonly words: string
  readonly tag: Tag | null
  readonly articleId: ArticleId
}

export const useMarking = create<{ readonly asked: Marking | null }>()(() => ({ asked: null }))

export function setMarking(asked: Marking): void {
  useMarking.setState({ asked })
}
