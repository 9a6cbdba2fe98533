import type { Span } from '../model/span.ts'
import { clusterAt, extender, foldCluster } from './fold-cluster.ts'

/** A text beside its folded form, in which words are looked for. */
export interface FoldedText {
  readonly text: string
  readonly folded: string
  /**
   * Four numbers for each cluster that is folded to another length, in order: where it begins and
   * ends in the folded text, then in the text. Null where there is none, as in most texts of Latin,
   * Greek, Cyrillic, Han and kana: then offsets are the same in both.
   */
  readonly shifts: Uint32Array | null
}

/**
 * Folds a text, cluster by cluster, so that the folded form of a text is that of its parts put
 * together. Some 10 ns for each character, far less where all are ASCII.
 */
export function foldText(text: string): FoldedText {
  if (!/[^\0-\x7f]/.test(text)) {
    return { text, folded: text.toLowerCase().replaceAll(/[\t\n\v\f\r]/g, ' '), shifts: null }
  }
  const out = new Units()
  const shifts: number[] = []
  let at = 0
  let kind = kindOf(text.charCodeAt(0))
  while (at < text.length) {
    const next = kindOf(text.charCodeAt(at + 1))
    if (kind >= firstSimple && next !== extends_) {
      out.push(kind)
      at += 1
      kind = next
      continue
    }
    const cluster = clusterAt(text, at)
    const folded = foldedCluster(cluster)
    const from = out.length
    for (let index = 0; index < folded.length; index++) out.push(folded.charCodeAt(index))
    if (folded.length !== cluster.length) {
      shifts.push(from, out.length, at, at + cluster.length)
    }
    at += cluster.length
    kind = kindOf(text.charCodeAt(at))
  }
  return {
    text,
    folded: out.toString(),
    shifts: shifts.length === 0 ? null : Uint32Array.from(shifts),
  }
}

/**
 * The stretch of the text that a stretch of its folded form stands for; of clusters that are cut,
 * the whole. UTF-16 code units.
 */
export function unfoldedSpan({ text, shifts }: FoldedText, { start, end }: Span): Span {
  if (shifts === null) return wholeClusters(text, { start, end })
  const first = lastShiftAt(shifts, start)
  const last = lastShiftAt(shifts, end - 1)
  return wholeClusters(text, {
    start: first < 0 ? start : startWithin(shifts, first, start),
    end: last < 0 ? end : endWithin(shifts, last, end - 1),
  })
}

function wholeClusters(text: string, span: Span): Span {
  let { start, end } = span
  while (start > 0 && isInside(text, start)) start -= 1
  while (end < text.length && isInside(text, end)) end += 1
  return { start, end }
}

/** Whether a cluster reaches over an offset: a mark begins there, or half of a character. */
function isInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0xd800 || code > 0xdfff) return kindOf(code) === extends_
  const afterHigh = /[\ud800-\udbff]/.test(text.charAt(at - 1))
  return (
    (code >= 0xdc00 && afterHigh) || extender.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
  )
}

function startWithin(shifts: Uint32Array, at: number, offset: number): number {
  const foldedEnd = shifts[at + 1] ?? 0
  return offset < foldedEnd ? (shifts[at + 2] ?? 0) : (shifts[at + 3] ?? 0) + offset - foldedEnd
}

function endWithin(shifts: Uint32Array, at: number, offset: number): number {
  const foldedEnd = shifts[at + 1] ?? 0
  const end = shifts[at + 3] ?? 0
  return offset < foldedEnd ? end : end + offset - foldedEnd + 1
}

/** Where in `shifts` the last cluster stands that begins at or before a folded offset; -1 for none. */
function lastShiftAt(shifts: Uint32Array, offset: number): number {
  let low = -1
  let high = shifts.length / 4 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((shifts[middle * 4] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low * 4
}

// What becomes of a single code unit without marks: the unit that it is folded to, or one of these;
// zero while that is not known.
const extends_ = 1
const manifold = 2
const firstSimple = 3
const simple = new Uint16Array(0x10000)

function kindOf(code: number): number {
  // Beyond the end of the text there is no unit, and NaN finds none in the table.
  const known = simple[code] ?? 0
  return known === 0 ? kindNow(code) : known
}

function kindNow(code: number): number {
  if (Number.isNaN(code)) return manifold
  const unit = String.fromCharCode(code)
  const folded = foldCluster(unit)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  const isSimple = !isSurrogate && folded.length === 1 && folded.charCodeAt(0) >= firstSimple
  const kind = extender.test(unit) ? extends_ : isSimple ? folded.charCodeAt(0) : manifold
  simple[code] = kind
  return kind
}

const clusters = new Map<string, string>()
/** A text of many rare clusters must not keep them all for ever. */
const mostClusters = 20_000

function foldedCluster(cluster: string): string {
  const known = clusters.get(cluster)
  if (known !== undefined) return known
  if (clusters.size >= mostClusters) clusters.clear()
  const folded = foldCluster(cluster)
  clusters.set(cluster, folded)
  return folded
}

/** Code units put together in pieces: a string that grows by one unit at a time costs far more. */
class Units {
  length = 0
  private readonly pieces: string[] = []
  private readonly piece = new Uint16Array(8192)
  private filled = 0

  push(unit: number): void {
    if (this.filled === this.piece.length) this.close()
    this.piece[this.filled] = unit
    this.filled += 1
    this.length += 1
  }

  private close(): void {
    // A spread would walk the array by its iterator, at ten times the cost.
    const units: unknown = Reflect.apply(
      String.fromCharCode,
      undefined,
      this.piece.subarray(0, this.filled),
    )
    this.pieces.push(String(units))
    this.filled = 0
  }

  toString(): string {
    this.close()
    return this.pieces.join('')
  }
}
