import { create } from 'zustand'

/** The dialogs that a command opens over the window. */
export type DialogName =
  | 'palette'
  | 'shortcuts'
  | 'export'
  | 'team'
  | 'relate'
  | 'mark-all'
  | 'words'
  | 'hand-out'
  | 'handed-out'

interface Dialogs {
  /** At most one stands open. */
  readonly open: DialogName | null
}

export const useDialogs = create<Dialogs>()((): Dialogs => ({ open: null }))

/** Opens a dialog in place of the one that is open; null closes it. */
export function showDialog(open: DialogName | null): void {
  useDialogs.setState({ open })
}
