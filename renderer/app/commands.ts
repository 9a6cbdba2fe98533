import type { Tag } from '../../shared/model/tag.ts'

/** Everything that a button or a key does in the window. */
export interface Commands {
  readonly openFiles: () => void
  readonly importFiles: () => void
  readonly exportFile: () => void
  readonly print: () => void
  /** Does something in the desktop app alone. */
  readonly exportPdf: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly toggleLibrary: () => void
  readonly toggleAnnotations: () => void
  /** Tags the selected words, else the selected annotation. */
  readonly tag: (tag: Tag | null) => void
  readonly deleteSelected: () => void
  /** Relates the selected annotation to the one that is selected next. */
  readonly relate: () => void
  /** Lets go of the selection. */
  readonly leave: () => void
}
