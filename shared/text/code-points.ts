/** Converts between the two ways of counting characters in one text. */
export interface CodePointMap {
  /** @throws RangeError when the offset lies outside the text or inside a surrogate pair. */
  readonly toCodePoint: (unit: number) => number
  /** @throws RangeError when the offset lies outside the text. */
  readonly toUnit: (codePoint: number) => number
  /** The length of the text in code points. */
  readonly length: number
}

/**
 * The W3C model counts characters as code points (section 4.2.5), JavaScript as UTF-16 code units.
 * They differ after each astral character, so only the places of those are kept. A lone surrogate
 * is one code point. Law: `toUnit(toCodePoint(unit))` is `unit` at every code point boundary.
 */
export function codePointMap(text: string): CodePointMap {
  const pairs = pairStarts(text)
  const length = text.length - pairs.length
  return {
    length,
    toCodePoint(unit) {
      requireWithin(unit, text.length)
      // Pairs that start before the offset; the last of them may be cut by it.
      const before = countBelow(pairs, (start) => start < unit)
      if (before > 0 && pairs[before - 1] === unit - 1) {
        throw new RangeError(`Offset ${unit} lies inside a surrogate pair`)
      }
      return unit - before
    },
    toUnit(codePoint) {
      requireWithin(codePoint, length)
      return codePoint + countBelow(pairs, (start, index) => start - index < codePoint)
    },
  }
}

/** Where each surrogate pair starts, in UTF-16 code units, ascending. */
function pairStarts(text: string): readonly number[] {
  const starts: number[] = []
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) starts.push(match.index)
  return starts
}

/** How many leading elements hold; all that hold come before all that do not. */
function countBelow(
  sorted: readonly number[],
  holds: (value: number, index: number) => boolean,
): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = sorted[middle]
    if (value !== undefined && holds(value, middle)) low = middle + 1
    else high = middle
  }
  return low
}

function requireWithin(offset: number, length: number): void {
  if (Number.isInteger(offset) && offset >= 0 && offset <= length) return
  throw new RangeError(`Offset ${offset} is not within 0 and ${length}`)
}
