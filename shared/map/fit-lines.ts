import { segmenter } from '../text/segments.ts'

interface Room {
  /** In pixels. */
  readonly width: number
  /** The size of the letters in pixels. */
  readonly size: number
  /** At most so many lines; what does not fit ends in an ellipsis. */
  readonly lines: number
}

/**
 * Breaks a text into lines, where nothing can measure letters: their widths are estimated, rather a
 * little too wide. White space becomes single spaces; a word that is wider than a line is cut.
 */
export function fitLines(text: string, { width, size, lines }: Room): readonly string[] {
  const room = width / size
  const fitted: string[] = []
  let line = ''
  let taken = 0
  // More than this many letters never fit, so that a whole chapter is not looked at.
  const longest = lines * Math.ceil(room / narrowest) + 1
  const clean = text
    .slice(0, longest * 8)
    .replace(/\s+/g, ' ')
    .trim()
  for (const piece of pieces(clean, room)) {
    const needed = widthOf(piece)
    if (taken + needed > room && line !== '') {
      if (fitted.length === lines - 1) return [...fitted, withEllipsis(line, room)]
      fitted.push(line.trimEnd())
      line = ''
      taken = 0
    }
    if (line === '' && piece === ' ') continue
    line += piece
    taken += needed
  }
  return line === '' ? fitted : [...fitted, line.trimEnd()]
}

/** Words and what stands between them, none wider than a line. */
function* pieces(text: string, room: number): Generator<string> {
  for (const { segment } of segmenter('word', '').segment(text)) {
    if (widthOf(segment) <= room) {
      yield segment
      continue
    }
    let part = ''
    for (const letter of lettersOf(segment)) {
      if (widthOf(part + letter) > room && part !== '') {
        yield part
        part = ''
      }
      part += letter
    }
    yield part
  }
}

function withEllipsis(line: string, room: number): string {
  const letters = lettersOf(line.trimEnd())
  while (letters.length > 0 && widthOf(letters.join('')) + widthOf('…') > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

function lettersOf(text: string): string[] {
  return Array.from(segmenter('grapheme', '').segment(text), ({ segment }) => segment)
}

const narrowest = 0.3
const narrow = /[\s!'(),.:;[\]fijlrt|’‘“”]/u
const full =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u

/** How wide a text is likely to be, in sizes of its letters. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of lettersOf(text)) {
    if (full.test(letter)) width += 1
    else if (narrow.test(letter)) width += narrowest + 0.05
    else width += /[\p{Lu}mwMW@%—…&]/u.test(letter) ? 0.8 : 0.56
  }
  return width
}
