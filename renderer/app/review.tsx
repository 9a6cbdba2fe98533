import { ReviewDialog } from '../article/review/review-dialog.tsx'
import { ReviewText } from '../reader/review-text.tsx'
import { useReviews } from '../state/review.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import { acceptReview, cancelReview } from './reviewing.ts'

/** The article that waits to be looked over, if there is one. */
export function Review() {
  const workspace = useWorkspace()
  const review = useReviews(({ waiting }) => waiting[0])
  if (review === undefined) return null
  const { article, text, isKept, older, typed } = review
  return (
    <ReviewDialog
      key={`${article.id} ${article.modified}`}
      article={article}
      text={text}
      isKept={isKept}
      older={older}
      typed={typed}
      onAccept={(details) => void acceptReview(workspace, review, details)}
      onClose={(details) => cancelReview(review, details)}
    >
      {(leftOut, onChange) => (
        <ReviewText text={text} language={article.language} leftOut={leftOut} onChange={onChange} />
      )}
    </ReviewDialog>
  )
}
