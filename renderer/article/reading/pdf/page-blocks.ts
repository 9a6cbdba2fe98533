import type { RawBlock } from '../../../../shared/text/canonical-text.ts'
import { bodyStyle } from './body-style.ts'
import { headingLevel, headingRules } from './heading-level.ts'
import type { HeadingRules, OutlineTitle } from './heading-level.ts'
import { joinLines, knownWords } from './join-lines.ts'
import { listMarker } from './list-marker.ts'
import { pageParagraphs } from './page-paragraphs.ts'
import type { Paragraph } from './page-paragraphs.ts'
import { tableRows } from './table-rows.ts'
import { withoutRunningLines } from './without-running-lines.ts'
import type { PageLines } from './without-running-lines.ts'

export interface PagesOfLines {
  readonly pages: readonly PageLines[]
  readonly outline: readonly OutlineTitle[]
}

/**
 * The blocks of a document whose lines are in the order of reading. A paragraph that runs over the
 * end of a page is one block, and the page break comes after it.
 */
export function pageBlocks({ pages, outline }: PagesOfLines): readonly RawBlock[] {
  const kept = withoutRunningLines(pages)
  const lines = kept.flatMap((page) => page.lines)
  const body = bodyStyle(lines)
  const rows = new Set(kept.flatMap((page) => tableRows(page.lines)))
  const { paragraphs, leadingBreaks } = pageParagraphs({ pages: kept, rows, body })
  const prose = paragraphs.filter(({ isRow }) => !isRow).map((paragraph) => paragraph.lines)
  const rules = headingRules({ paragraphs: prose, body, outline })
  const words = knownWords(lines.map(({ text }) => text))
  return [
    ...pageBreaks(leadingBreaks),
    ...paragraphs.flatMap((paragraph) => [
      block(paragraph, { rules, words }),
      ...pageBreaks(paragraph.pageBreaks),
    ]),
  ]
}

function pageBreaks(count: number): readonly RawBlock[] {
  return Array.from({ length: count }, () => ({ kind: 'page-break', text: '' }))
}

function block(
  { lines, isRow }: Paragraph,
  { rules, words }: { readonly rules: HeadingRules; readonly words: ReadonlySet<string> },
): RawBlock {
  if (isRow) return { kind: 'table-row', text: lines.flatMap(({ cells }) => cells).join(' | ') }
  const text = joinLines(
    lines.map((line) => line.text),
    words,
  )
  const level = headingLevel(lines, rules)
  if (level !== null) return { kind: 'heading', text, level }
  if (listMarker(text) !== null) return { kind: 'list-item', text, level: 1 }
  return { kind: 'paragraph', text }
}
