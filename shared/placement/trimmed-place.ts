import type { Span } from '../model/span.ts'

/**
 * A place without white space at an edge where the old words had none; null where nothing else stands
 * there. Offsets in UTF-16 code units.
 */
export function trimmedPlace(text: string, { start, end }: Span, was: string): Span | null {
  const words = text.slice(start, end)
  if (words.trim() === '') return null
  const head = was.trimStart() === was ? words.length - words.trimStart().length : 0
  const tail = was.trimEnd() === was ? words.length - words.trimEnd().length : 0
  return { start: start + head, end: end - tail }
}
