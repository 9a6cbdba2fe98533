import { edgeLength } from './edge-likeness.ts'
import type { Sought } from './placement.ts'
import { eachHash, spread } from './rolling-hash.ts'
import { textCodes } from './text-codes.ts'

/** Long enough to be rare; quotations with less than this are left to the index. */
const gramSize = 24
/** A gram at so many places says that the text repeats itself: left to the index. */
const mostLooks = 64
const comparedAtMost = 20_000_000
const none = -1
const several = -2

interface Wanted {
  readonly whole: Uint16Array
  readonly exactAt: number
  readonly gramAt: number
  looks: number
  place: number
}

/**
 * Where each quotation stands letter for letter with 32 code units of context on each side, if it
 * does so once; null where it does not, or that is not worth knowing. One pass over the text, much
 * cheaper than an index of it. Offsets in UTF-16 code units.
 */
export function unchangedPlaces(
  text: string,
  quotations: readonly Sought[],
): readonly (number | null)[] {
  const wanted = quotations.map(wholeOf)
  const byHash = gramTable(wanted.filter((one) => one !== null))
  const codes = textCodes(text)
  let compared = 0
  eachHash(codes, { start: 0, end: codes.length, size: gramSize }, (at, hash) => {
    const first = byHash(hash)
    if (first === null) return
    for (const one of first) {
      if (one.place === several || compared > comparedAtMost) continue
      const start = at - one.gramAt
      const same = sameLength(codes, start, one.whole)
      compared += same + 1
      if (++one.looks > mostLooks) one.place = several
      else if (same === one.whole.length) {
        one.place = one.place === none ? start + one.exactAt : several
      }
    }
  })
  if (compared > comparedAtMost) return quotations.map(() => null)
  return wanted.map((one) => (one === null || one.place < 0 ? null : one.place))
}

/** Null where there is no context, or too little to look for. */
function wholeOf({ quote }: Sought): Wanted | null {
  const before = quote.prefix.slice(-edgeLength)
  const after = quote.suffix.slice(0, edgeLength)
  const length = before.length + quote.exact.length + after.length
  if (length < gramSize || quote.exact === '' || length === quote.exact.length) return null
  return {
    whole: textCodes(before + quote.exact + after),
    exactAt: before.length,
    gramAt: (length - gramSize) >> 1,
    looks: 0,
    place: none,
  }
}

/** Gives what is wanted by the hash of its gram. */
function gramTable(wanted: readonly Wanted[]): (hash: number) => readonly Wanted[] | null {
  const bits = Math.max(8, Math.ceil(Math.log2(wanted.length + 1)) + 3)
  const mask = (1 << bits) - 1
  // Most grams of the text are no quotation's: one byte says so.
  const isWanted = new Uint8Array(mask + 1)
  const lists = new Map<number, Wanted[]>()
  for (const one of wanted) {
    const gram = { start: one.gramAt, end: one.gramAt + gramSize, size: gramSize }
    eachHash(one.whole, gram, (_, hash) => {
      isWanted[spread(hash) & mask] = 1
      const list = lists.get(hash)
      if (list === undefined) lists.set(hash, [one])
      else list.push(one)
    })
  }
  return (hash) => (isWanted[spread(hash) & mask] === 1 ? (lists.get(hash) ?? null) : null)
}

function sameLength(codes: Uint16Array, start: number, wanted: Uint16Array): number {
  if (start < 0 || start + wanted.length > codes.length) return 0
  let length = 0
  while (length < wanted.length && codes[start + length] === wanted[length]) length++
  return length
}
