import type { Block } from '../../shared/model/block.ts'

const deepest = 6

/**
 * The level at which each heading is drawn under the article's title, which is the only one of the
 * first: sections lie in each other as the levels of the source tell, and none is jumped over.
 */
export function headingLevels(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const levels = new Map<Block, number>()
  const around: number[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    const level = block.level ?? 2
    while ((around.at(-1) ?? 0) >= level) around.pop()
    around.push(level)
    levels.set(block, Math.min(around.length + 1, deepest))
  }
  return levels
}
