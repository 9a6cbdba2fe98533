import { showOpenings, useOpenings } from '../state/openings.ts'
import { useWork } from '../state/work.ts'

/** Long work under way, with a way to stop it; nothing when there is none. */
export function WorkBar() {
  const work = useWork((state) => state.work)
  const { list, shown, stop: stopList } = useOpenings()
  const listed =
    stopList === null || shown ? null : { label: `Reading ${list.length} files`, stop: stopList }
  const going = work ?? listed
  if (going === null) return null
  const { label, stop } = going
  return (
    <div className="work" role="status">
      <span>{label}</span>
      <progress aria-label={label} />
      {going === listed && (
        <button type="button" className="button" onClick={() => showOpenings(true)}>
          Show list
        </button>
      )}
      <button type="button" className="button" onClick={stop}>
        Stop
      </button>
    </div>
  )
}
