import { create } from 'zustand'

interface ConflictsState {
  /** Of the conflict that is looked at: kind and id. */
  readonly chosen: string | null
  /** Whether the list shows its versions. */
  readonly isOpen: boolean
  /** Whether its versions are to have the focus where they are shown. */
  readonly takesFocus: boolean
}

/** Which open conflict is looked at, in the list of them or on its card. */
export const useChosenConflict = create<ConflictsState>()((): ConflictsState => ({
  chosen: null,
  isOpen: false,
  takesFocus: false,
}))

/** What a conflict is called here; a record of another kind may have the same id. */
export function conflictKey({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`
}

export function chooseConflict(chosen: string | null, isOpen: boolean): void {
  useChosenConflict.setState({ chosen, isOpen, takesFocus: false })
}

/** Goes to a conflict by its key: the next keys are for its versions. */
export function focusConflict(chosen: string): void {
  useChosenConflict.setState({ chosen, isOpen: true, takesFocus: true })
}

/** Says that the versions have the focus now. */
export function conflictFocused(): void {
  useChosenConflict.setState({ takesFocus: false })
}
