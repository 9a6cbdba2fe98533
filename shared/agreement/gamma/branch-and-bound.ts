import type { Possible } from './possible-alignments.ts'

interface Search {
  /** How many units there are. */
  readonly units: number
  readonly possible: readonly Possible[]
  /** The gain of an alignment that is known. */
  readonly known: number
  /** After so many steps it gives up. */
  readonly mostSteps: number
}

/**
 * The choice of alignments without a common unit that gains most: null where none gains more than is
 * known, and `gave-up` where that could not be settled within the steps. What the rest could still gain
 * is bounded by prices of units that add up, for each alignment, to no less than its gain.
 */
export function branchAndBound({
  units,
  possible,
  known,
  mostSteps,
}: Search): readonly Possible[] | null | 'gave-up' {
  const prices = pricesOf(units, possible)
  const starting: { readonly each: Possible; readonly worth: number }[][] = Array.from(
    { length: units },
    () => [],
  )
  for (const each of possible) {
    const worth = each.gain - each.members.reduce((sum, at) => sum + (prices[at] ?? 0), 0)
    starting[each.members[0] ?? 0]?.push({ each, worth })
  }
  for (const list of starting) list.sort((a, b) => b.worth - a.worth)
  const taken = new Uint8Array(units)
  const chosen: Possible[] = []
  const reached = new Map<string, number>()
  let best = known
  let found: readonly Possible[] | null = null
  let steps = 0
  const go = (from: number, gain: number, bound: number): boolean => {
    let at = from
    while (at < units && taken[at] === 1) at += 1
    if (at === units) {
      if (gain > best + 1e-9) {
        best = gain
        found = [...chosen]
      }
      return true
    }
    if (gain + bound <= best + 1e-9) return true
    steps += 1
    if (steps > mostSteps) return false
    const key = `${at} ${taken.slice(at + 1).join('')}`
    if ((reached.get(key) ?? -Infinity) >= gain) return true
    reached.set(key, gain)
    for (const { each } of starting[at] ?? []) {
      if (each.members.some((member) => taken[member] === 1)) continue
      let rest = bound
      for (const member of each.members) {
        taken[member] = 1
        rest -= prices[member] ?? 0
      }
      chosen.push(each)
      const isDone = go(at, gain + each.gain, rest)
      chosen.pop()
      for (const member of each.members) taken[member] = 0
      if (!isDone) return false
    }
    taken[at] = 1
    const isDone = go(at + 1, gain, bound - (prices[at] ?? 0))
    taken[at] = 0
    return isDone
  }
  const all = prices.reduce((sum, price) => sum + price, 0)
  return go(0, 0, all) ? found : 'gave-up'
}

/** Prices that no alignment exceeds; made small by lowering one after the other. */
function pricesOf(units: number, possible: readonly Possible[]): Float64Array {
  const prices = new Float64Array(units)
  const holding: Possible[][] = Array.from({ length: units }, () => [])
  for (const each of possible) {
    for (const at of each.members) {
      holding[at]?.push(each)
      prices[at] = Math.max(prices[at] ?? 0, each.gain / each.members.length)
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    // At first only a part of the way, so that the first ones do not take it all.
    const part = round === rounds - 1 ? 1 : 0.3
    holding.forEach((list, at) => {
      const own = prices[at] ?? 0
      let least = 0
      for (const { members, gain } of list) {
        const others = members.reduce((sum, each) => sum + (prices[each] ?? 0), -own)
        least = Math.max(least, gain - others)
      }
      prices[at] = own - part * (own - least)
    })
  }
  return prices
}

const rounds = 30
