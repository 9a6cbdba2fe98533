import { create } from 'zustand'

interface ConflictsState {
  /** Of the conflict that is looked at: kind and id. */
  readonly chosen: string | null
  /** Whether the list shows its versions. */
  readonly isOpen: boolean
}

/** Which open conflict is looked at, in the list of them or on its card. */
export const useChosenConflict = create<ConflictsState>()((): ConflictsState => ({
  chosen: null,
  isOpen: false,
}))

/** What a conflict is called here; a record of another kind may have the same id. */
export function conflictKey({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`
}

export function chooseConflict(chosen: string | null, isOpen: boolean): void {
  useChosenConflict.setState({ chosen, isOpen })
}
