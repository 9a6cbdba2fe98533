import type { PageText, TextRun } from './text-run.ts'
import { composeAccents } from './compose-accents.ts'
import { takeLigaturesApart } from './take-ligatures-apart.ts'

/** What is used of a text item of pdf.js. */
export interface PdfTextItem {
  readonly str: string
  readonly dir: string
  /** [a b c d e f] of PDF (ISO 32000-1, section 8.3.3), in the page's user space. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

export interface PdfPageItems {
  readonly items: readonly PdfTextItem[]
  /** From user space to a page of this width and height whose y grows downwards. */
  readonly viewport: {
    readonly transform: readonly number[]
    readonly width: number
    readonly height: number
  }
  /** Names of the fonts that write from top to bottom. */
  readonly verticalFonts: ReadonlySet<string>
}

type Direction = 'right' | 'down' | 'left' | 'up' | 'columns'

/**
 * The text of a page by direction of writing, each turned upright; the direction of most of the text
 * comes first. Slanted text counts to the nearest direction.
 */
export function uprightRuns({ items, viewport, verticalFonts }: PdfPageItems): readonly PageText[] {
  const groups = new Map<Direction, TextRun[]>()
  let pendingSpace = false
  for (const [order, item] of items.entries()) {
    if (item.str.trim() === '') {
      pendingSpace ||= item.str !== ''
      continue
    }
    const [a, b, c, d, e, f] = multiply(viewport.transform, item.transform)
    const isVertical = verticalFonts.has(item.fontName)
    const direction = isVertical ? 'columns' : directionOf(a, b)
    const size = Math.hypot(c, d) || Math.hypot(a, b) || 1
    const [x, y] = turned({ x: e, y: f, direction, page: viewport })
    const runs = groups.get(direction) ?? []
    groups.set(direction, runs)
    runs.push({
      text: composeAccents(takeLigaturesApart(item.str)),
      x,
      y: isVertical ? y + size / 2 : y,
      width: isVertical ? item.height : item.width,
      size,
      font: item.fontName,
      order,
      spaceBefore: pendingSpace || /^\s/.test(item.str),
      rightToLeft: item.dir === 'rtl',
    })
    pendingSpace = /\s$/.test(item.str)
  }
  return [...groups]
    .sort(([, one], [, other]) => inkOf(other) - inkOf(one))
    .map(([direction, runs]) => {
      const isTurned = direction !== 'right' && direction !== 'left'
      const { width, height } = viewport
      return isTurned ? { width: height, height: width, runs } : { width, height, runs }
    })
}

function directionOf(a: number, b: number): Direction {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 'right' : 'left'
  return b >= 0 ? 'down' : 'up'
}

function turned({
  x,
  y,
  direction,
  page,
}: {
  readonly x: number
  readonly y: number
  readonly direction: Direction
  readonly page: { readonly width: number; readonly height: number }
}): readonly [number, number] {
  switch (direction) {
    case 'right':
      return [x, y]
    case 'left':
      return [page.width - x, page.height - y]
    case 'up':
      return [page.height - y, x]
    case 'down':
    case 'columns':
      return [y, page.width - x]
  }
}

type Matrix = readonly [number, number, number, number, number, number]

function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = matrix(outer)
  const [g, h, i, j, k, l] = matrix(inner)
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

/** Damaged files have matrices with parts missing or not numbers. */
function matrix(numbers: readonly number[]): Matrix {
  const at = (index: number) => {
    const number = numbers[index]
    return number !== undefined && Number.isFinite(number) ? number : 0
  }
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

function inkOf(runs: readonly TextRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0)
}
