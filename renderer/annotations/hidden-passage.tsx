import type { Annotation } from '../../shared/model/annotation.ts'
import { goToAnnotation, showLeftOut } from '../state/session.ts'

/** Why the article does not show the passage of a card, and the way to see it. */
export function HiddenPassage({ annotation }: { readonly annotation: Annotation }) {
  return (
    <p className="card-hidden">
      This passage is left out of the article.{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          showLeftOut(true)
          goToAnnotation(annotation.id, annotation.articleId)
        }}
      >
        Show it
      </button>
    </p>
  )
}
