import { beginsParagraph, runsOn } from './begins-paragraph.ts'
import type { BodyStyle } from './body-style.ts'
import type { Line } from './text-run.ts'
import type { PageLines } from './without-running-lines.ts'

export interface Paragraph {
  readonly lines: Line[]
  readonly isRow: boolean
  /** How many pages end within it or right after it. */
  pageBreaks: number
}

export interface PageParagraphs {
  readonly paragraphs: readonly Paragraph[]
  /** How many pages end before the first paragraph: covers are often pictures. */
  readonly leadingBreaks: number
}

/** The paragraphs of all pages, also over their ends; each row of a table is one. */
export function pageParagraphs({
  pages,
  rows,
  body,
}: {
  readonly pages: readonly PageLines[]
  readonly rows: ReadonlySet<Line>
  readonly body: BodyStyle
}): PageParagraphs {
  const paragraphs: Paragraph[] = []
  let leadingBreaks = 0
  let current: Paragraph | undefined
  for (const [index, page] of pages.entries()) {
    for (const line of page.lines) {
      const isRow = rows.has(line)
      const home: Paragraph | undefined =
        isRow || current === undefined ? undefined : homeOf(line, { paragraphs, current, body })
      current = home ?? { lines: [], isRow, pageBreaks: 0 }
      if (home === undefined) paragraphs.push(current)
      current.lines.push(line)
    }
    const last = paragraphs.at(-1)
    if (index === pages.length - 1) break
    if (last === undefined) leadingBreaks += 1
    else last.pageBreaks += 1
  }
  return { paragraphs, leadingBreaks }
}

/**
 * Where lines never tell that a paragraph ends, it would run on to the end of the document, and the
 * browser would lay it out in one go. No author's paragraph is so long.
 */
const mostPages = 10

/** How many footnotes may stand between the parts of a paragraph. */
const mostNotes = 12

/** The paragraph that a line belongs to: the one before, or one that footnotes part from it. */
function homeOf(
  line: Line,
  {
    paragraphs,
    current,
    body,
  }: {
    readonly paragraphs: readonly Paragraph[]
    readonly current: Paragraph
    readonly body: BodyStyle
  },
): Paragraph | undefined {
  if (current.isRow || current.pageBreaks >= mostPages) return undefined
  if (!beginsParagraph(line, { soFar: current.lines, body })) return current
  const before = current.lines.at(-1)
  const isNext = before?.column === line.column && before.y < line.y
  if (isNext || !isSameSize(line.size, body.size)) return undefined
  const recent = paragraphs.slice(-mostNotes)
  const parted = recent.findLast(({ lines }) => (lines[0]?.size ?? 0) > line.size * 0.92)
  const last = parted?.lines.at(-1)
  if (parted === undefined || last === undefined || parted.isRow) return undefined
  if (parted.pageBreaks >= mostPages) return undefined
  return isSameSize(last.size, line.size) && runsOn(last, line) ? parted : undefined
}

function isSameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(one, other) * 0.08
}
