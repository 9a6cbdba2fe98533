import type { BodyStyle } from './body-style.ts'
import { roundedSize } from './body-style.ts'
import type { Line } from './text-run.ts'

/** An entry of the document's outline. */
export interface OutlineTitle {
  readonly title: string
  /** From 1. */
  readonly depth: number
}

export interface HeadingRules {
  readonly body: BodyStyle
  /** The sizes of headings in points, larger ones first. */
  readonly sizes: readonly number[]
  /** Depth by the letters and digits of a title. */
  readonly outline: ReadonlyMap<string, number>
}

/** In UTF-16 code units; a third of it where it reads like a sentence, as large introductions do. */
const longestHeading = 200
const sentenceEnd = /[.:;,]$/
const mostLines = 4

export function headingRules({
  paragraphs,
  body,
  outline,
}: {
  readonly paragraphs: readonly (readonly Line[])[]
  readonly body: BodyStyle
  readonly outline: readonly OutlineTitle[]
}): HeadingRules {
  const sizes = new Set(
    paragraphs
      .filter((lines) => isLarger(lines, body))
      .map(([line]) => roundedSize(line?.size ?? body.size)),
  )
  return {
    body,
    sizes: [...sizes].sort((one, other) => other - one),
    outline: new Map(outline.map(({ title, depth }) => [lettersOf(title), depth])),
  }
}

/** The level of the heading that a paragraph is, 1 to 6; null where it is none. */
export function headingLevel(
  lines: readonly Line[],
  { body, sizes, outline }: HeadingRules,
): number | null {
  const [first] = lines
  if (first === undefined || first.cells.length > 1) return null
  const letters = lettersOf(lines.map(({ text }) => text).join(' '))
  const depth = letters === '' ? undefined : outline.get(letters)
  if (depth !== undefined) return Math.min(6, depth)
  if (isLarger(lines, body)) return Math.min(6, 1 + sizes.indexOf(roundedSize(first.size)))
  return isSetApart(lines, body) ? Math.min(6, 1 + sizes.length) : null
}

function isLarger(lines: readonly Line[], body: BodyStyle): boolean {
  const [first] = lines
  const text = lines.map((line) => line.text).join(' ')
  return (
    first !== undefined &&
    roundedSize(first.size) >= body.size * 1.12 &&
    lines.length <= mostLines &&
    text.length <= (sentenceEnd.test(text) ? longestHeading / 3 : longestHeading) &&
    /\p{L}{2}/u.test(text)
  )
}

/** One line of the body's size, all in another font, as sections are headed in bold. */
function isSetApart([line, ...others]: readonly Line[], body: BodyStyle): boolean {
  if (line === undefined || others.length > 0 || body.font === '') return false
  if (line.font === body.font || line.size < body.size * 0.98) return false
  const width = line.column.right - line.column.left
  return (
    line.text.length <= 80 &&
    line.right - line.x < width * 0.9 &&
    /^(?:(?:\d+\.)*\d*\.?\s*|[A-Z]\.\s+)?\p{Lu}[\p{L} ]+/u.test(line.text) &&
    !/[.,;]$/.test(line.text)
  )
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
