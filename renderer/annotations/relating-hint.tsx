import { setRelating, useSession } from '../state/session.ts'
import './annotations.css'

/** Says what to choose while one annotation is to be related to another. */
export function RelatingHint() {
  const isRelating = useSession((session) => session.relatingFrom !== null)
  if (!isRelating) return null
  return (
    <div className="relating-hint" role="status">
      <p>
        Choose the passage that this one is about: a highlight or a card, here or in another
        article.
      </p>
      <button type="button" className="button" onClick={() => setRelating(null)}>
        Cancel
      </button>
    </div>
  )
}
