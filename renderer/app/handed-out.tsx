import { HandedOutDialog } from '../handout/handed-out-dialog.tsx'
import { showDialog } from '../state/dialogs.ts'
import { useHandedOut, useWorkspace } from '../storage/hooks.tsx'
import { openReturns } from './handing-out.ts'

/** The dialog of what was handed out, once that is read. */
export function HandedOut() {
  const workspace = useWorkspace()
  const states = useHandedOut()
  if (states === undefined) return null
  return (
    <HandedOutDialog
      states={states}
      onReveal={(id) => void openReturns(workspace, id)}
      onHandOut={() => showDialog('hand-out')}
      onClose={() => showDialog(null)}
    />
  )
}
