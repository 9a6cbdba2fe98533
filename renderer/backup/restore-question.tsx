import { useEffect, useState } from 'react'
import type { Backup } from '../../shared/ipc/answers.ts'
import type { Desktop } from '../platform/host.ts'
import { showDialog } from '../state/dialogs.ts'
import { notify } from '../state/notices.ts'
import { raiseBackupMark } from '../storage/backup-mark.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { backupAhead, restoreBackup } from './lost-library.ts'
import { restoredSentence } from './restored-sentence.ts'

/**
 * Asks, at the start, whether to restore the backup when it is ahead of the library: the library was
 * lost or an older one stands in its place. Without an answer nothing is changed, and the question
 * comes again at the next start.
 */
export function RestoreQuestion({ desktop }: { readonly desktop: Desktop }) {
  const workspace = useWorkspace()
  const [backup, setBackup] = useState<Backup | null>(null)
  const [restoring, setRestoring] = useState(false)
  useEffect(() => {
    let wanted = true
    void backupAhead(workspace, desktop).then((ahead) => {
      if (wanted) setBackup(ahead)
    })
    return () => {
      wanted = false
    }
  }, [workspace, desktop])
  if (backup === null) return null

  async function restore(chosen: Backup): Promise<void> {
    setRestoring(true)
    const restored = await restoreBackup(workspace, desktop, chosen)
    setRestoring(false)
    setBackup(null)
    if (restored.ok) {
      const { handedOut, returns } = restored.value
      const action = { label: 'Handed out', run: () => showDialog('handed-out') }
      const text = restoredSentence(restored.value)
      notify({ text, ...(handedOut + returns > 0 && { action }) })
    } else {
      notify({ tone: 'problem', text: restored.problem.sentence })
    }
  }

  return (
    <Dialog title="Restore the library?" onClose={() => setBackup(null)}>
      <p>
        This library is empty or older than the backup of{' '}
        {new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' }).format(
          new Date(backup.written),
        )}
        . Restoring adds what the backup has; nothing that is here is lost.
      </p>
      <p>Without it, the backup stays in its folder (Help, “Open backups folder”).</p>
      <div className="dialog-actions">
        <button
          type="button"
          className="button"
          disabled={restoring}
          onClick={() => {
            void raiseBackupMark(workspace, backup.mark)
            setBackup(null)
          }}
        >
          Go on without it
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={restoring}
          onClick={() => void restore(backup)}
        >
          {restoring ? 'Restoring…' : 'Restore the backup'}
        </button>
      </div>
    </Dialog>
  )
}
