import { tags } from '../../../shared/model/tag.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import type { Tick } from './tick.ts'

/** A rectangle of the strip in one tag's colour; `left` and `width` are shares of the strip's width. */
export interface TickBar {
  readonly tag: Tag | null
  /** In CSS pixels. */
  readonly top: number
  readonly height: number
  readonly left: number
  readonly width: number
}

/** The least height of a bar, and the step in which they stand, in CSS pixels. */
const step = 2

const kinds: readonly (Tag | null)[] = [...tags, null]

/**
 * What is drawn for any number of ticks: at most one bar a tag and step, side by side where there
 * are several tags at one height. Every tag at a height is seen there, however many ticks it has.
 * @param height of the strip, in CSS pixels.
 */
export function tickBars(ticks: readonly Tick[], height: number): readonly TickBar[] {
  const bins = new Uint8Array(Math.max(Math.ceil(height / step), 1))
  for (const { tag, top, bottom } of ticks) {
    const last = binAt(bins, Math.max(bottom - 0.01, top))
    for (let bin = binAt(bins, top); bin <= last; bin++) {
      bins[bin] = (bins[bin] ?? 0) | (1 << kinds.indexOf(tag))
    }
  }
  const bars: TickBar[] = []
  for (let bin = 0; bin < bins.length;) {
    const held = bins[bin] ?? 0
    const from = bin
    while (bin < bins.length && bins[bin] === held) bin++
    const present = kinds.filter((_, kind) => (held & (1 << kind)) !== 0)
    const width = 1 / present.length
    present.forEach((tag, index) => {
      bars.push({ tag, top: from * step, height: (bin - from) * step, left: index * width, width })
    })
  }
  return bars
}

function binAt(bins: Uint8Array, y: number): number {
  return Math.min(Math.max(Math.floor(y / step), 0), bins.length - 1)
}
