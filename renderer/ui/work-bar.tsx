import { useWork } from '../state/work.ts'

/** Long work under way, with a way to stop it; nothing when there is none. */
export function WorkBar() {
  const work = useWork((state) => state.work)
  if (work === null) return null
  const { label, done, total, stop } = work
  return (
    <div className="work" role="status">
      <span>{label}</span>
      <progress value={done} max={total} aria-label={label} />
      <span>
        {done} of {total}
      </span>
      <button type="button" className="button" onClick={stop}>
        Stop
      </button>
    </div>
  )
}
