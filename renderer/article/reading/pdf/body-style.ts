import type { Line } from './text-run.ts'

/** How most of the text is set. */
export interface BodyStyle {
  /** In points. */
  readonly size: number
  readonly font: string
  /** From baseline to baseline, in ems. */
  readonly leading: number
}

/** By number of characters, so that a hundred short labels do not outweigh the text. */
export function bodyStyle(lines: readonly Line[]): BodyStyle {
  const sizes = new Map<number, number>()
  const fonts = new Map<string, number>()
  for (const { size, text } of lines) count(sizes, roundedSize(size), text.length)
  const size = most(sizes) ?? 10
  const ofBody = lines.filter((line) => roundedSize(line.size) === size)
  for (const { font, text } of ofBody) count(fonts, font, text.length)
  const leadings = new Map<number, number>()
  ofBody.forEach((line, index) => {
    const leading = (line.y - (ofBody[index - 1]?.y ?? line.y)) / size
    if (leading > 0.8 && leading < 3) count(leadings, Math.round(leading * 20) / 20, 1)
  })
  return { size, font: most(fonts) ?? '', leading: most(leadings) ?? 1.2 }
}

/** To half a point: programs scale fonts by odd factors. */
export function roundedSize(size: number): number {
  return Math.round(size * 2) / 2
}

function count<Key>(counts: Map<Key, number>, key: Key, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight)
}

function most<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let found: Key | undefined
  let weight = -1
  for (const [key, value] of counts) {
    if (value > weight) [found, weight] = [key, value]
  }
  return found
}
