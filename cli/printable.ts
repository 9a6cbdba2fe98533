/**
 * Words of a file as one line for a terminal: what could move the cursor, colour the screen or turn
 * the direction of writing is left out, and what is long is cut.
 *
 * @param most in UTF-16 code units.
 */
export function printable(text: string, most = 80): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .trim()
  if (line.length <= most) return line
  return `${line
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')}…`
}
