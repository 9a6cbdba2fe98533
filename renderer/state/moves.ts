import { create } from 'zustand'
import type { BoundaryMove, Extension, Way } from '../../shared/selectors/move-span.ts'

/** On or back in the text; left and right are one or the other, as the text runs. */
export type Towards = Way | 'left' | 'right'

/** What a key asks of the open article. */
export type Move =
  | { readonly kind: 'sentence'; readonly way: Way }
  | { readonly kind: 'extend'; readonly by: Extension['by']; readonly towards: Towards }
  | ({ readonly kind: 'boundary' } & BoundaryMove)
  | { readonly kind: 'annotation'; readonly way: Way }

interface Moves {
  /** A new object each time. */
  readonly asked: Move | null
}

const useMoves = create<Moves>()((): Moves => ({ asked: null }))

/** Asks the reader to move the selection or a boundary, or to go to an annotation near by. */
export function askToMove(move: Move): void {
  useMoves.setState({ asked: { ...move } })
}

/** Tells of each move once, at the time; gives the function that stops it. */
export function observeMoves(onMove: (move: Move) => void): () => void {
  return useMoves.subscribe(({ asked }) => {
    if (asked !== null) onMove(asked)
  })
}
