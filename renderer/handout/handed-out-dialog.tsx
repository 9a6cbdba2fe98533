import type { AssignmentState } from '../storage/assignments.ts'
import { Dialog } from '../ui/dialog.tsx'
import { HandedOutItem } from './handed-out-item.tsx'
import './handout.css'

interface HandedOutDialogProps {
  readonly states: readonly AssignmentState[]
  readonly onReveal: (id: string) => void
  readonly onHandOut: () => void
  readonly onClose: () => void
}

/** What was handed out, here or to here, who has returned it, and the way to open what came back. */
export function HandedOutDialog({ states, onReveal, onHandOut, onClose }: HandedOutDialogProps) {
  return (
    <Dialog title="Handed out" onClose={onClose}>
      {states.length === 0 ? (
        <p className="handout-hint">
          Nothing was handed out from here yet, and no such work has come back. Hand articles out to
          have several people annotate them without seeing each other’s work.
        </p>
      ) : (
        <ul className="handed-out" aria-label="Handed out">
          {states.map((state) => (
            <HandedOutItem key={state.row.id} state={state} onReveal={onReveal} />
          ))}
        </ul>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onHandOut}>
          Hand out…
        </button>
      </div>
    </Dialog>
  )
}
