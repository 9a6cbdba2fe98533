import { heaviestChain } from './heaviest-chain.ts'
import { sharedRuns } from './shared-runs.ts'
import { shortestEdit } from './shortest-edit.ts'
import type { Budget, Gap, TextMatch } from './text-match.ts'

/** Anchors: rare enough not to stand somewhere else by chance; shorter ones where these leave gaps. */
const gramSizes = [24, 12, 6] as const
/** Gaps so short are edited at once: anchors would find nothing better. */
const small = 200
const stepsInAll = 300_000_000

/**
 * What stays of one text in another, in order: matches that ascend and overlap in neither, not
 * touching on both sides. Anchored at stretches that occur once (as patience diff is), with shortest
 * edits between the anchors; a gap in which neither finds anything stays open. Time and memory in
 * proportion to the texts, within bounds whatever they hold. Offsets in UTF-16 code units.
 */
export function alignTexts(from: Uint16Array, to: Uint16Array): readonly TextMatch[] {
  const matches: TextMatch[] = []
  const budget: Budget = { steps: stepsInAll }
  const add = (match: TextMatch) => {
    const last = matches.at(-1)
    const touches =
      last !== undefined &&
      last.from + last.length === match.from &&
      last.to + last.length === match.to
    if (touches) matches[matches.length - 1] = { ...last, length: last.length + match.length }
    else if (match.length > 0) matches.push(match)
  }

  function fill(gap: Gap, level: number): void {
    const before = sameAtStart(from, to, gap)
    add({ from: gap.fromStart, to: gap.toStart, length: before })
    const rest = { ...gap, fromStart: gap.fromStart + before, toStart: gap.toStart + before }
    const after = sameAtEnd(from, to, rest)
    fillMiddle({ ...rest, fromEnd: gap.fromEnd - after, toEnd: gap.toEnd - after }, level)
    add({ from: gap.fromEnd - after, to: gap.toEnd - after, length: after })
  }

  function fillMiddle(gap: Gap, level: number): void {
    const width = gap.fromEnd - gap.fromStart
    const height = gap.toEnd - gap.toStart
    if (width === 0 || height === 0) return
    const size = gramSizes[level]
    if (size === undefined || Math.max(width, height) <= small) {
      shortestEdit(from, to, gap, budget).forEach(add)
      return
    }
    let { fromStart, toStart } = gap
    for (const anchor of heaviestChain(sharedRuns(from, to, gap, size))) {
      fill({ fromStart, toStart, fromEnd: anchor.from, toEnd: anchor.to }, level + 1)
      add(anchor)
      fromStart = anchor.from + anchor.length
      toStart = anchor.to + anchor.length
    }
    fill({ ...gap, fromStart, toStart }, level + 1)
  }

  fill({ fromStart: 0, toStart: 0, fromEnd: from.length, toEnd: to.length }, 0)
  return matches
}

function sameAtStart(from: Uint16Array, to: Uint16Array, gap: Gap): number {
  const most = Math.min(gap.fromEnd - gap.fromStart, gap.toEnd - gap.toStart)
  let length = 0
  while (length < most && from[gap.fromStart + length] === to[gap.toStart + length]) length++
  return length
}

function sameAtEnd(from: Uint16Array, to: Uint16Array, gap: Gap): number {
  const most = Math.min(gap.fromEnd - gap.fromStart, gap.toEnd - gap.toStart)
  let length = 0
  while (length < most && from[gap.fromEnd - length - 1] === to[gap.toEnd - length - 1]) length++
  return length
}
