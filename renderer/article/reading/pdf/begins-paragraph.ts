import type { BodyStyle } from './body-style.ts'
import { listMarker } from './list-marker.ts'
import type { Line } from './text-run.ts'

/** How far, in ems, a line is set in or out to mean something by it. */
const indentation = 0.8
const sentenceEnd = /[.!?:;。！？…]["'”’»)\]]*\d{0,3}$/
const lineEndHyphen = /\p{L}[-\u00AD\u2010]$/u

/** Whether a line begins a new paragraph after those of the paragraph so far, of which there is one at least. */
export function beginsParagraph(
  line: Line,
  { soFar, body }: { readonly soFar: readonly Line[]; readonly body: BodyStyle },
): boolean {
  const before = soFar.at(-1)
  if (before === undefined) return false
  if (Math.abs(line.size - before.size) > Math.max(line.size, before.size) * 0.08) return true
  if (isBullet(line)) return true
  const isSameColumn = line.column === before.column && line.y > before.y
  if (!isSameColumn) return !runsOn(before, line)
  const size = Math.max(line.size, before.size)
  if (line.y - before.y > size * Math.max(body.leading * 1.35, body.leading + 0.3)) return true
  const isFurther = line.y - before.y > size * body.leading * 1.15
  if (line.font !== before.font && (isFurther || isShort(before, line))) return true
  if (line.size > body.size * 1.15) return false
  if (lineEndHyphen.test(before.text) && /^\p{Ll}/u.test(line.text)) return false
  return byIndentation(line, soFar) || (isShort(before, line) && endsThere(before, line))
}

function isBullet(line: Line): boolean {
  return listMarker(line.text) === 'bullet'
}

/** Whether the first word of the next line had found room. */
function isShort(before: Line, next: Line): boolean {
  const word = next.text.split(' ', 1)[0] ?? ''
  const room = before.column.right - before.right
  return room > next.size * (word.length * 0.5 + 1)
}

function endsThere(before: Line, next: Line): boolean {
  return (
    sentenceEnd.test(before.text) ||
    listMarker(next.text) !== null ||
    (/^\P{Ll}/u.test(next.text) && before.column.right - before.right > next.size * 5)
  )
}

function byIndentation(line: Line, soFar: readonly Line[]): boolean {
  const before = soFar.at(-1)
  if (before === undefined) return false
  const shift = (line.x - before.x) / line.size
  if (Math.abs(shift) < indentation) {
    // The items of a list that is set flush with the text.
    return listMarker(line.text) === 'number' && sentenceEnd.test(before.text)
  }
  if (soFar.length > 1) return true
  // After the first line: a hanging one is followed by lines set in, an indented one by lines set out.
  if (shift < 0) return isShort(before, line)
  if (listMarker(line.text) !== null) return true
  return isShort(before, line) || (sentenceEnd.test(before.text) && /^\p{Lu}/u.test(line.text))
}

/** Whether text runs on from the foot of a column or page to the head of the next. */
export function runsOn(before: Line, next: Line): boolean {
  if (before.cells.length > 1 || next.cells.length > 1) return false
  if (lineEndHyphen.test(before.text)) return true
  if (sentenceEnd.test(before.text) || isShort(before, next)) return false
  return /^["'“‘«(]*\p{Ll}/u.test(next.text) || (/^[\p{L}\d]/u.test(next.text) && isFull(before))
}

function isFull({ right, column, size, text }: Line): boolean {
  return column.right - right < size && text.length > 30
}
