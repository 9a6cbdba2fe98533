import { create } from 'zustand'

/** The relation whose fields are open on a card; one at most. */
interface OpenRelation {
  readonly id: string | null
  /** It has just been made by key, and takes the focus once it is shown. */
  readonly takesFocus: boolean
}

const none: OpenRelation = { id: null, takesFocus: false }

export const useOpenRelation = create<OpenRelation>()((): OpenRelation => none)

/** Opens the fields of a relation; null closes them. */
export function openRelation(id: string | null): void {
  useOpenRelation.setState({ ...none, id })
}

/** Opens the fields of a new relation and gives it the focus. */
export function focusRelation(id: string): void {
  useOpenRelation.setState({ id, takesFocus: true })
}

/** The focus is where it was asked for. */
export function relationFocused(): void {
  useOpenRelation.setState({ takesFocus: false })
}
