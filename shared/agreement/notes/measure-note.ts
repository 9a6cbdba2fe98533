/** What a person has to know of a measure to read its figure. */
export interface MeasureNote {
  readonly name: string
  /** In one or two sentences. */
  readonly definition: string
  readonly formula: string
  readonly source: string
  readonly range: string
  /** What may be said from it, and what not. */
  readonly reading: string
}

/** What is said of those that are corrected for chance. */
export const chanceReading =
  'Krippendorff (2004, p. 241) asks for 0.800 or more to rely on data, and for 0.667 to draw tentative ' +
  'conclusions. Such limits are habits, not laws: look at the passages that cost most before you trust a figure.'
