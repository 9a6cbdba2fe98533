import { pageSegments } from './page-segments.ts'
import { readingOrder } from './reading-order.ts'
import type { PdfPageItems } from './upright-runs.ts'
import { uprightRuns } from './upright-runs.ts'
import type { PageLines } from './without-running-lines.ts'

/** The lines of a page in the order of reading; what is written in another direction comes last. */
export function pageLines(page: PdfPageItems): PageLines {
  const directions = uprightRuns(page)
  return {
    lines: directions.flatMap(({ runs }) => readingOrder(pageSegments(runs))),
    height: directions[0]?.height ?? page.viewport.height,
  }
}
