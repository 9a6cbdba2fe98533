import type { TextMatch } from './text-match.ts'

/** As long a match is told by its words, whatever stands around it. */
const telling = 24

interface Sizes {
  readonly from: number
  readonly to: number
}

/**
 * Leaves out short matches between longer edits: letters that two other passages have in common.
 * What such a match would say about a passage is chance.
 */
export function tidyMatches(matches: readonly TextMatch[], sizes: Sizes): readonly TextMatch[] {
  const kept: TextMatch[] = []
  matches.forEach((match, at) => {
    kept.push(match)
    const following = matches[at + 1] ?? { ...sizes, length: 0 }
    let later = following
    for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
      const { length } = last
      if (length >= telling) break
      if (length > editSize(kept.at(-2), last) || length > editSize(last, later)) break
      kept.pop()
      later = following
    }
  })
  return kept
}

/** The larger of what was taken out and put in between two matches. */
function editSize(before: TextMatch | undefined, after: TextMatch): number {
  const { from, to, length } = before ?? { from: 0, to: 0, length: 0 }
  return Math.max(after.from - from - length, after.to - to - length)
}
