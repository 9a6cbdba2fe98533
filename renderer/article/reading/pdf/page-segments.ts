import type { Segment, TextRun } from './text-run.ts'

/** Gaps in ems: one beyond the first parts words, one beyond the second parts segments. */
const wordGap = 0.15
const spacedWordGap = 0.5
const ideographGap = 0.8
const segmentGap = 1.1
/** How far, in ems, a superscript or subscript stands off the line it belongs to. */
const scriptShift = 0.6

interface Growing {
  readonly runs: TextRun[]
  right: number
  x: number
  y: number
  size: number
}

/** Joins the pieces on a baseline, raised and lowered marks with them, up to the next wide gap. */
export function pageSegments(runs: readonly TextRun[]): readonly Segment[] {
  const growing: Growing[] = []
  for (const run of runs) {
    // A file names pieces mostly in the order of reading, but notes and corrections come later.
    const home = growing.slice(-8).findLast((segment) => belongs(segment, run))
    if (home === undefined) growing.push(begun(run))
    else add(home, run)
  }
  return joinNeighbours(growing).map(finished)
}

function begun(run: TextRun): Growing {
  return { runs: [run], x: run.x, right: run.x + run.width, y: run.y, size: run.size }
}

function add(segment: Growing, run: TextRun): void {
  // The line is where its larger letters stand.
  if (run.size > segment.size * 1.15) {
    segment.y = run.y
    segment.size = run.size
  }
  segment.runs.push(run)
  segment.x = Math.min(segment.x, run.x)
  segment.right = Math.max(segment.right, run.x + run.width)
}

function belongs(segment: Growing, run: TextRun): boolean {
  const size = Math.max(segment.size, run.size)
  const isScript = Math.min(segment.size, run.size) < size * 0.85
  if (Math.abs(segment.y - run.y) > size * (isScript ? scriptShift : 0.25)) return false
  const gap = Math.max(run.x - segment.right, segment.x - (run.x + run.width))
  return gap < (isScript ? 0.5 : segmentGap) * size
}

function joinNeighbours(segments: readonly Growing[]): readonly Growing[] {
  const sorted = [...segments].sort((one, other) => one.y - other.y || one.x - other.x)
  const joined: Growing[] = []
  for (const segment of sorted) {
    const home = joined.slice(-12).findLast((before) => {
      const gap = Math.max(segment.x - before.right, before.x - segment.right)
      const size = Math.min(before.size, segment.size)
      return Math.abs(before.y - segment.y) < size * 0.25 && gap < size * segmentGap
    })
    if (home === undefined) joined.push(segment)
    else for (const run of segment.runs) add(home, run)
  }
  return joined
}

function finished({ runs, x, right }: Growing): Segment {
  const fromRight = runs.filter(({ rightToLeft }) => rightToLeft).length * 2 > runs.length
  const sorted = [...runs].sort((one, other) => (fromRight ? other.x - one.x : one.x - other.x))
  let text = ''
  let before: TextRun | undefined
  for (const run of sorted) {
    text += (before === undefined || !isParted(before, run) ? '' : ' ') + run.text.trim()
    before = run
  }
  const { y, size, font } = prevailing(runs)
  return { text, x, right, y, size, font }
}

function isParted(before: TextRun, run: TextRun): boolean {
  const [left, right] = before.x <= run.x ? [before, run] : [run, before]
  const gap = (right.x - (left.x + left.width)) / Math.max(left.size, right.size)
  if (isIdeograph(before.text.slice(-1)) && isIdeograph(run.text.slice(0, 1))) {
    return gap > ideographGap
  }
  // Between pieces that follow each other pdf.js gives a space itself, knowing the font's own spacing.
  const isNext = run.order === before.order + 1
  return run.spaceBefore || gap > (isNext ? spacedWordGap : wordGap)
}

function isIdeograph(character: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFF00-\uFFEF]/u.test(character)
}

/** The first piece in the font and size of most letters: a bullet or a raised mark is in others. */
function prevailing(runs: readonly TextRun[]): Pick<TextRun, 'y' | 'size' | 'font'> {
  const found = new Map<string, { readonly run: TextRun; ink: number }>()
  for (const run of runs) {
    const key = `${run.size.toFixed(1)} ${run.font}`
    const same = found.get(key) ?? { run, ink: 0 }
    same.ink += run.text.length
    found.set(key, same)
  }
  return [...found.values()].reduce((most, next) => (next.ink > most.ink ? next : most)).run
}
