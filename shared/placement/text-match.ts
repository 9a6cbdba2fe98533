/** The same code units in two texts. Offsets in UTF-16 code units. */
export interface TextMatch {
  readonly from: number
  readonly to: number
  readonly length: number
}

/** A stretch of each of two texts, to be aligned or left unaligned. */
export interface Gap {
  readonly fromStart: number
  readonly fromEnd: number
  readonly toStart: number
  readonly toEnd: number
}

/** What two texts still may cost; what is counted down is some nanoseconds each. */
export interface Budget {
  steps: number
}
