import { setRelating, useSession } from '../state/session.ts'
import './annotations.css'

/** Says what to choose while one annotation is to be related to another. */
export function RelatingHint() {
  const isRelating = useSession((session) => session.relatingFrom !== null)
  if (!isRelating) return null
  return (
    <div className="relating-hint" role="status">
      <p>Click the highlight or card to relate it to, here or in another article.</p>
      <button type="button" className="button" onClick={() => setRelating(null)}>
        Cancel
      </button>
    </div>
  )
}
