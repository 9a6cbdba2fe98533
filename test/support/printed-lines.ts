import type { Line, Segment, TextRun } from '../../renderer/article/reading/pdf/text-run.ts'

/** A piece of text as a printed page has it, 5 points for each letter in a font of 10 points. */
export function run(text: string, place: Partial<TextRun> & Pick<TextRun, 'x' | 'y'>): TextRun {
  const size = place.size ?? 10
  return {
    text,
    width: (text.length * size) / 2,
    size,
    font: 'roman',
    order: 0,
    spaceBefore: false,
    rightToLeft: false,
    ...place,
  }
}

export function segment(text: string, place: Partial<Segment> & Pick<Segment, 'x' | 'y'>): Segment {
  const size = place.size ?? 10
  return { text, right: place.x + (text.length * size) / 2, size, font: 'roman', ...place }
}

const column = { left: 50, right: 350 }

/** Lines 12 points apart in one column of 300 points; `> ` before a text sets it in by 15 points. */
export function lines(
  texts: readonly string[],
  place: Partial<Line> & { readonly top?: number } = {},
): readonly Line[] {
  const { top = 100, ...style } = place
  return texts.map((marked, index) => {
    const text = marked.replace(/^> /, '')
    const x = column.left + (text === marked ? 0 : 15)
    const own = segment(text, { x, y: top + index * 12 })
    return { ...own, cells: [text], column, ...style }
  })
}

/** A line that fills a column of 300 points: 60 letters in words of five. */
export const fullLine = Array.from({ length: 10 }, () => 'words').join(' ')
