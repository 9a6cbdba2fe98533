import type { Tag } from '../../../shared/model/tag.ts'
import type { Direction } from '../../../shared/map/walk.ts'
import type { Way } from '../../../shared/selectors/beside-in-round.ts'
import type { AskedField } from '../../state/asked-field.ts'
import type { Move } from '../../state/moves.ts'
import type { SideTab } from '../../state/session.ts'
import type { OpenConflict } from '../../storage/read-conflicts.ts'

/** What a key does about a case. */
export type Deciding =
  | { readonly kind: 'keep'; readonly index: number }
  | { readonly kind: 'all' | 'none' | 'another' | 'reason' | 'back' }

/** Everything that a button or a key does in the window. */
export interface Commands {
  readonly openFiles: () => void
  readonly importFiles: () => void
  readonly exportFile: () => void
  /** Asks which articles are handed out to be annotated blindly, and to whom. */
  readonly handOut: () => void
  /** Shows what was handed out and what has come back. */
  readonly showHandedOut: () => void
  /** Shows the folder through which a team exchanges its work. */
  readonly openTeam: () => void
  readonly print: () => void
  /** Does something in the desktop app alone. */
  readonly exportPdf: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly toggleLibrary: () => void
  readonly toggleAnnotations: () => void
  /** Shows a tab of the side pane, and the pane where it is hidden. */
  readonly showTab: (tab: SideTab) => void
  /** Goes round the annotations that overlap the selected one. */
  readonly goToOverlapping: (way: Way) => void
  /** Tags the selected words, else the selected annotation. */
  readonly tag: (tag: Tag | null) => void
  readonly deleteSelected: () => void
  /** Asks what the selected annotation is to be related to. */
  readonly relate: () => void
  /** Goes to the other end of a relation of the selected annotation. */
  readonly followRelation: () => void
  /** Goes back to where the last relation was followed from. */
  readonly followBack: () => void
  /** Puts the focus into a field of the selected card, or into the filter of the cards. */
  readonly askField: (field: AskedField) => void
  /** Chooses the selected annotation for what is done to several together, or lets it go. */
  readonly toggleChosen: () => void
  /** Chooses every annotation that the filter shows. */
  readonly chooseShown: () => void
  readonly chooseNone: () => void
  /** Shows all annotations again. */
  readonly clearFilter: () => void
  /** Lists every speaker and label, to be renamed. */
  readonly showWords: () => void
  /** Moves the selection or a boundary, or goes to an annotation near by. */
  readonly move: (move: Move) => void
  /** Brings the passage of the selected annotation into view. */
  readonly goToSelected: () => void
  /** Selects the whole text of the open article. */
  readonly selectText: () => void
  /** Shows the search of the library with what it found last. */
  readonly searchLibrary: () => void
  /**
   * Opens the find bar of the open article, with the selected words where there are any; without an
   * article the search of the library.
   */
  readonly find: () => void
  /** Goes to the next hit or the one before; asks for words where none were given yet. */
  readonly stepFind: (by: 1 | -1) => void
  /** Asks where else the selected words are to be marked, or those of the selected annotation. */
  readonly markAll: () => void
  /** Lets go of the selection. */
  readonly leave: () => void
  /** Lists what was changed on both sides. */
  readonly showConflicts: () => void
  /** Goes to what is to be settled next, or before. */
  readonly stepConflict: (by: 1 | -1) => void
  readonly goToConflict: (conflict: OpenConflict) => void
  /** Shows the claim map in the middle, or the article again. */
  readonly toggleMap: () => void
  readonly walkMap: (direction: Direction) => void
  /** Gives the map to the claim that is selected on it, or to everything again. */
  readonly focusClaim: () => void
  readonly zoomMap: (to: 'in' | 'out' | 'all') => void
  /** Shows the comparison of annotators in the middle, or the article again. */
  readonly toggleCompare: () => void
  /** Goes to the next case that is listed there, or the one before. */
  /** Decides about the case that is looked at. */
  readonly decide: (what: Deciding) => void
  readonly exportConsensus: () => void
  readonly stepCase: (by: 1 | -1) => void
  /** Offers every command by name. */
  readonly showPalette: () => void
  /** Lists every key. */
  readonly showShortcuts: () => void
}
