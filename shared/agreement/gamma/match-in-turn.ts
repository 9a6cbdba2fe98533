import { gainOfJoining } from './alignment.ts'
import type { AlignmentTerms, PlacedUnit, UnitaryAlignment } from './alignment.ts'
import { bestMatching } from './best-matching.ts'
import type { Gain } from './best-matching.ts'

/** More neighbours than these are not looked at where there are five annotators or more. */
const nearest = 24
const mostRounds = { few: 8, many: 3 }
/** Of more units than these, the rounds are fewer. */
const many = 400

/**
 * Aligns annotators' units: one annotator after the other is matched, in the best possible way, to
 * what the others are aligned to, until nobody's can be matched better. Of two annotators this is the
 * best alignment; of more it is one that no rematching of one annotator improves.
 * @param units by annotator.
 */
export function matchInTurn(
  units: readonly (readonly PlacedUnit[])[],
  terms: AlignmentTerms,
): readonly UnitaryAlignment[] {
  let groups: readonly UnitaryAlignment[] = []
  for (const own of units) groups = matched(groups, own, terms)
  if (units.length < 3) return groups
  let before = -Infinity
  const rounds = units.flat().length > many ? mostRounds.many : mostRounds.few
  for (let round = 0; round < rounds; round += 1) {
    let total = 0
    for (const [by, own] of units.entries()) {
      const rest = groups
        .map((group) => group.filter((member) => member.by !== by))
        .filter((group) => group.length > 0)
      groups = matched(rest, own, terms, (gain) => (total += gain))
    }
    if (total <= before + 1e-9) break
    before = total
  }
  return groups
}

function matched(
  groups: readonly UnitaryAlignment[],
  own: readonly PlacedUnit[],
  terms: AlignmentTerms,
  onGain: (gain: number) => void = () => undefined,
): readonly UnitaryAlignment[] {
  const ordered = groups
    .map((group) => ({ group, start: meanStart(group), longest: longestOf(group) }))
    .sort((a, b) => a.start - b.start)
  const longest = Math.max(0, ...ordered.map((each) => each.longest))
  const gains: Gain[] = []
  own.forEach((member, left) => {
    const candidates = within(ordered, member, { longest, terms })
    for (const right of candidates) {
      const other = ordered[right]
      if (other === undefined) continue
      const gain = gainOfJoining(member, other.group, terms)
      if (gain > 0) gains.push({ left, right, gain })
    }
  })
  const rightOf = bestMatching(own.length, ordered.length, gains)
  const joined = ordered.map(({ group }) => group)
  const alone: UnitaryAlignment[] = []
  own.forEach((member, left) => {
    const right = rightOf[left] ?? -1
    const group = joined[right]
    if (group === undefined) alone.push([member])
    else {
      onGain(gainOfJoining(member, group, terms))
      joined[right] = [...group, member]
    }
  })
  return [...joined, ...alone]
}

interface Placed {
  readonly start: number
  readonly longest: number
}

/** Indexes of the groups that a unit could gain by joining: farther ones cost more than they save. */
function within(
  ordered: readonly Placed[],
  { unit }: PlacedUnit,
  { longest, terms }: { readonly longest: number; readonly terms: AlignmentTerms },
): readonly number[] {
  // Joining k units gains while their dissimilarities add up to less than (P + k) Δ; so the mean of
  // their starts is nearer than √((P + k) / kα) lengths, which is most for k = 1.
  const { pairs, weights } = terms
  const reach =
    weights.position === 0
      ? Infinity
      : (unit.end - unit.start + longest) * Math.sqrt((pairs + 1) / weights.position)
  let right = firstFrom(ordered, unit.start)
  let left = right - 1
  const most = pairs > 6 ? nearest : Infinity
  const found: number[] = []
  while (found.length < most) {
    const before = ordered[left]
    const after = ordered[right]
    const back = before === undefined ? Infinity : unit.start - before.start
    const on = after === undefined ? Infinity : after.start - unit.start
    if (Math.min(back, on) > reach || (before === undefined && after === undefined)) break
    if (back <= on) {
      found.push(left)
      left -= 1
    } else {
      found.push(right)
      right += 1
    }
  }
  return found
}

function firstFrom(ordered: readonly Placed[], start: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle]?.start ?? Infinity) < start) low = middle + 1
    else high = middle
  }
  return low
}

function meanStart(group: UnitaryAlignment): number {
  return group.reduce((sum, { unit }) => sum + unit.start, 0) / group.length
}

function longestOf(group: UnitaryAlignment): number {
  return Math.max(...group.map(({ unit }) => unit.end - unit.start))
}
