import { create } from 'zustand'

/** What keys do about the case that is looked at. */
export interface DecidingControls {
  /** Decides for one of the annotators, counted from 0 as they stand there. */
  readonly keep: (index: number) => void
  readonly keepAll: () => void
  readonly keepNone: () => void
  /** Opens or closes the making of another passage or relation. */
  readonly askAnother: () => void
  readonly takeBack: () => void
  readonly askReason: () => void
}

interface Deciding {
  /** Null while no case is in sight that could be decided. */
  readonly controls: DecidingControls | null
}

export const useDeciding = create<Deciding>()((): Deciding => ({ controls: null }))

export function setDecidingControls(controls: DecidingControls | null): void {
  useDeciding.setState({ controls })
}
