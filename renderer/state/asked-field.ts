import { create } from 'zustand'

/** A field that a key asks for, wherever it may be drawn. */
export type AskedField = 'filter' | 'speaker' | 'labels' | 'note'

interface Asked {
  /** The field that is to get the focus as soon as it is there. */
  readonly field: AskedField | null
}

export const useAskedField = create<Asked>()((): Asked => ({ field: null }))

/** Asks a field to take the focus; null when it has. */
export function askField(field: AskedField | null): void {
  useAskedField.setState({ field })
}
