import type { Block } from '../../shared/model/block.ts'

/** Neighbouring blocks that are laid out, painted and skipped together. */
export interface Section {
  readonly blocks: readonly Block[]
  /** Offsets in UTF-16 code units, end exclusive. */
  readonly start: number
  readonly end: number
}

/**
 * Large enough that an observer a section costs little, small enough that only some of a long text
 * is ever laid out (PERFORMANCE.md, Painting).
 */
const sectionLength = 8_000

/** Groups blocks into sections of some 8,000 code units; a longer block is a section of its own. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = []
  let group: Block[] = []
  const close = () => {
    const [first] = group
    const last = group.at(-1)
    if (first && last) sections.push({ blocks: group, start: first.start, end: last.end })
    group = []
  }
  for (const block of blocks) {
    const [first] = group
    if (first && block.end - first.start > sectionLength) close()
    group.push(block)
  }
  close()
  return sections
}
