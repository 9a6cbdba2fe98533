import { useEffect, useState } from 'react'
import type { Backup } from '../../shared/ipc/answers.ts'
import type { Host } from '../platform/host.ts'
import { isFromNewerVersion, removeLibrary } from '../storage/remove-library.ts'
import './layout.css'

interface CannotOpenProps {
  readonly problem: unknown
  readonly host: Pick<Host, 'desktop'>
  readonly onAgain: () => void
}

/** What stands on the page when the library cannot be opened: what happened and the way out. */
export function CannotOpen({ problem, host, onAgain }: CannotOpenProps) {
  const isNewer = isFromNewerVersion(problem)
  const backup = useLatestBackup(isNewer ? null : host.desktop)
  return (
    <main className="welcome welcome-alone">
      <h1>The library cannot be opened</h1>
      {isNewer ? (
        <p>
          A newer version of Claimbench has used this library. Install that version again to go on.
          Nothing was changed.
        </p>
      ) : (
        <p>
          Claimbench does not get its storage, or what is stored is damaged. A private window or a
          full disk can be the reason. Nothing was changed.
        </p>
      )}
      <p>{problem instanceof Error ? problem.message : String(problem)}</p>
      <button type="button" className="button button-primary" onClick={onAgain}>
        Try again
      </button>
      {backup !== null && <StartAnew backup={backup} onAgain={onAgain} />}
    </main>
  )
}

interface StartAnewProps {
  readonly backup: Backup
  readonly onAgain: () => void
}

/** After the removal the next start finds the library empty and asks whether to restore the backup. */
function StartAnew({ backup, onAgain }: StartAnewProps) {
  const [failed, setFailed] = useState(false)
  const written = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <>
      <p>
        There is a backup of {written.format(new Date(backup.written))}. If trying again does not
        help, remove the damaged library and restore that backup; what came after it is lost.
      </p>
      <button
        type="button"
        className="button"
        onClick={() => void removeLibrary().then(onAgain, () => setFailed(true))}
      >
        Remove it and restore the backup…
      </button>
      {failed && <p role="alert">It could not be removed. Close Claimbench and start it again.</p>}
    </>
  )
}

function useLatestBackup(desktop: Host['desktop']): Backup | null {
  const [latest, setLatest] = useState<Backup | null>(null)
  useEffect(() => {
    let wanted = true
    void desktop?.listBackups().then((listed) => {
      if (wanted && listed.ok) setLatest(listed.value[0] ?? null)
    })
    return () => {
      wanted = false
    }
  }, [desktop])
  return latest
}
