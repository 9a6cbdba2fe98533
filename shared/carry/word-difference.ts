import { segmenter } from '../text/segments.ts'

/** A piece of a passage: in both, only in the old one, or only in the new one. */
export interface WordPiece {
  readonly kind: 'kept' | 'deleted' | 'inserted'
  readonly text: string
}

/** Beyond so many comparisons the passages are shown whole, one after the other. */
const mostSteps = 4_000_000

/**
 * What changed between two wordings, word by word, in any script (UAX #29 words). Pieces kept and
 * deleted make the old wording, pieces kept and inserted the new one.
 */
export function wordDifference(was: string, now: string): readonly WordPiece[] {
  const [allOld, allFresh] = [wordsOf(was), wordsOf(now)]
  const head = sameWords(allOld, allFresh)
  const [restOld, restFresh] = [allOld.slice(head), allFresh.slice(head)]
  // Comparing all of the rest finds the common end too, and splits nicer: “any ” rather than “ any”.
  const isLong = restOld.length * restFresh.length > mostSteps
  const tail = isLong ? sameWords(restOld.toReversed(), restFresh.toReversed()) : 0
  const kept = (words: readonly string[]): WordPiece => ({ kind: 'kept', text: words.join('') })
  return withoutLoneSpaces(
    joined([
      kept(allOld.slice(0, head)),
      ...changed(
        restOld.slice(0, restOld.length - tail),
        restFresh.slice(0, restFresh.length - tail),
      ),
      kept(restOld.slice(restOld.length - tail)),
    ]),
  )
}

/** How many words two wordings have in common from their beginning on. */
function sameWords(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((word, at) => word !== b[at])
  return first === -1 ? a.length : first
}

function changed(old: readonly string[], fresh: readonly string[]): readonly WordPiece[] {
  if (old.length * fresh.length > mostSteps) {
    return [
      { kind: 'deleted', text: old.join('') },
      { kind: 'inserted', text: fresh.join('') },
    ]
  }
  const width = fresh.length + 1
  // The longest common rest of the two from each pair of places on.
  const common = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const same = old[i] === fresh[j]
      common[i * width + j] = same
        ? (common[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
    }
  }
  const pieces: WordPiece[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    const [a, b] = [old[i], fresh[j]]
    const below = common[(i + 1) * width + j] ?? 0
    const beside = common[i * width + j + 1] ?? 0
    if (a !== undefined && a === b) {
      pieces.push({ kind: 'kept', text: a })
      i += 1
      j += 1
    } else if (a !== undefined && (b === undefined || below >= beside)) {
      pieces.push({ kind: 'deleted', text: a })
      i += 1
    } else {
      pieces.push({ kind: 'inserted', text: b ?? '' })
      j += 1
    }
  }
  return pieces
}

function wordsOf(text: string): readonly string[] {
  return Array.from(segmenter('word', '').segment(text), ({ segment }) => segment)
}

function joined(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const all: WordPiece[] = []
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const last = all.at(-1)
    if (last?.kind === piece.kind) all[all.length - 1] = { ...last, text: last.text + piece.text }
    else all.push(piece)
  }
  return all
}

/**
 * White space alone between changes is no part that was kept to a reader: “four” became “at least
 * six”, not “at”, a space and “least six”.
 */
function withoutLoneSpaces(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const all: WordPiece[] = []
  let run: WordPiece[] = []
  const endRun = () => {
    all.push(...replaced(run))
    run = []
  }
  for (const [at, piece] of pieces.entries()) {
    const isLone =
      piece.kind === 'kept' && piece.text.trim() === '' && run.length > 0 && at + 1 < pieces.length
    if (piece.kind !== 'kept' || isLone) run.push(piece)
    else {
      endRun()
      all.push(piece)
    }
  }
  endRun()
  return all
}

/** Changes with white space between them, as what was taken out and what was put in. */
function replaced(run: readonly WordPiece[]): readonly WordPiece[] {
  const isBoth = (['deleted', 'inserted'] as const).every((kind) =>
    run.some((piece) => piece.kind === kind),
  )
  if (!isBoth) return run
  const without = (kind: WordPiece['kind']) =>
    run.map((piece) => (piece.kind === kind ? '' : piece.text)).join('')
  return [
    { kind: 'deleted', text: without('inserted') },
    { kind: 'inserted', text: without('deleted') },
  ]
}
