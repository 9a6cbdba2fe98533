/** A piece of a page's text in one font, in points; y is the baseline, counted downwards. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the font, in points on the page. */
  readonly size: number
  readonly font: string
  /** Its place among the pieces of the page as the file names them. */
  readonly order: number
  /** White space was set between the piece before and this one. */
  readonly spaceBefore: boolean
  readonly rightToLeft: boolean
}

/** The pieces of one page that are written in one direction, turned so that they read from left to right. */
export interface PageText {
  readonly width: number
  readonly height: number
  readonly runs: readonly TextRun[]
}

/** Pieces on one baseline with no wide gap between them. */
export interface Segment {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
}

/** A line of a column as a person reads it; several cells where it is a row of a table. */
export interface Line extends Segment {
  readonly cells: readonly string[]
  /** The edges of the column it stands in. */
  readonly column: { readonly left: number; readonly right: number }
}
