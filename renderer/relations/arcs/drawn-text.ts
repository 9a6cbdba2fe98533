import type { Span } from '../../../shared/model/span.ts'

/** A stretch of the text that is laid out only near what is seen. */
interface DrawnSection extends Span {
  readonly element: HTMLElement
}

/** An article's text as it is drawn, as far as it takes to find places in it. */
export interface DrawnText {
  readonly root: HTMLElement
  /** In the order of the text. */
  readonly sections: readonly DrawnSection[]
  readonly rangeOf: (span: Span) => Range | null
}
