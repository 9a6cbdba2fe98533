import type { Quote } from '../model/annotation.ts'
import { edgeLength } from './edge-likeness.ts'
import type { Sought } from './placement.ts'

/** Looking for a quotation in the whole text costs time: so often at most, and so often in vain. */
const mostProbes = 24
const mostInVain = 4
const shortestProbe = 24
/** Longer ones can take their length times that of the text. */
const longestProbe = 256

/**
 * By how much quotations can be expected to have moved, without an index: where one before and one
 * after stand once in the text with all of their context, moved by the same, those between most
 * likely are too. Null where nothing is known; what is given has to be checked.
 */
export function agreedShifts(
  text: string,
  quotations: readonly Sought[],
): readonly (number | null)[] {
  const shifts = new Array<number | null>(quotations.length).fill(null)
  const ordered = quotations
    .flatMap(({ quote, hint }, at) => (hint === null ? [] : [{ quote, hint, at }]))
    .sort((a, b) => a.hint - b.hint)
  let probes = mostProbes
  let inVain = mostInVain

  function probe(index: number): number | null {
    const one = ordered[index]
    if (one === undefined || probes <= 0 || inVain <= 0) return null
    probes--
    const start = onlyPlace(text, one.quote)
    if (start === null) inVain--
    return start === null ? null : start - one.hint
  }

  function settle(low: Known, high: Known): void {
    if (low.shift === high.shift) {
      for (const { at } of ordered.slice(low.index, high.index + 1)) shifts[at] = low.shift
      return
    }
    if (high.index - low.index < 2) return
    const index = (low.index + high.index) >> 1
    const shift = probe(index)
    if (shift === null) return
    settle(low, { index, shift })
    settle({ index, shift }, high)
  }

  const low = firstKnown(0, 1)
  const high = low === null ? null : firstKnown(ordered.length - 1, -1)
  if (low !== null && high !== null) settle(low, high)
  return shifts

  function firstKnown(from: number, step: 1 | -1): Known | null {
    for (let index = from; index >= 0 && index < ordered.length; index += step) {
      const shift = probe(index)
      if (shift !== null) return { index, shift }
      if (probes <= 0 || inVain <= 0) return null
    }
    return null
  }
}

interface Known {
  readonly index: number
  readonly shift: number
}

/** Where a quotation with its context stands, if at one place only. */
function onlyPlace(text: string, { exact, prefix, suffix }: Quote): number | null {
  const before = prefix.slice(-edgeLength)
  const whole = before + exact + suffix.slice(0, edgeLength)
  const isFit = whole.length >= shortestProbe && whole.length <= longestProbe
  if (!isFit || whole.length === exact.length) return null
  const place = text.indexOf(whole)
  const isOnly = place !== -1 && !text.includes(whole, place + 1)
  return isOnly ? place + before.length : null
}
