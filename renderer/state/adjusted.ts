import { create } from 'zustand'
import type { Span } from '../../shared/model/span.ts'

/** The boundaries that an annotation is shown with while they are dragged, or not yet stored. */
export interface Adjusted extends Span {
  readonly id: string
  /** What is read from the library next is newer. */
  readonly isStored: boolean
}

interface Adjusting {
  readonly adjusted: Adjusted | null
}

export const useAdjusting = create<Adjusting>()((): Adjusting => ({ adjusted: null }))

/** Shows an annotation with other boundaries than it is stored with; null with its own again. */
export function setAdjusted(adjusted: Adjusted | null): void {
  useAdjusting.setState({ adjusted })
}
