import { create } from 'zustand'
import type { EditableDetails } from '../../shared/history/plan-articles.ts'
import type { Article, ArticleText } from '../../shared/model/article.ts'
import type { OlderCapture } from '../storage/find-older-captures.ts'

/** An article to be looked over: one that was read and is not kept yet, or one of the library. */
export interface Review {
  readonly article: Article
  readonly text: ArticleText
  readonly isKept: boolean
  /** What was typed before the review was left. */
  readonly typed?: EditableDetails
  /** What it may be a newer version of, likest first. */
  readonly older: readonly OlderCapture[]
}

interface Reviews {
  /** The first is shown; files that are given meanwhile wait their turn. */
  readonly waiting: readonly Review[]
}

export const useReviews = create<Reviews>()((): Reviews => ({ waiting: [] }))

/** Shows an article to be looked over, after those that wait already. */
export function askForReview(review: Review): void {
  useReviews.setState(({ waiting }) => ({ waiting: [...waiting, review] }))
}

/** Takes away the one that is shown. */
export function endReview(review: Review): void {
  useReviews.setState(({ waiting }) => ({ waiting: waiting.filter((each) => each !== review) }))
}
