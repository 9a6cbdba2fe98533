import { guessLines } from '../guess-lines.ts'
import type { TextView } from '../text-view.ts'

/** Where an offset of the article lies in all that can be scrolled: 0 at the top, 1 at the bottom. */
export type PlaceOf = (offset: number) => number

interface MappedBlock {
  readonly start: number
  readonly end: number
  readonly section: number
  /** The part of its section that it takes, from 0 to 1. */
  readonly from: number
  readonly to: number
}

/**
 * Tells where offsets lie, for a drawn text; what it gives measures anew. Sections count as high as
 * the scroll bar takes them to be, guessed or laid out, so that a place here is a place there. The
 * blocks within are guessed from their length: measuring them would lay out what is out of sight.
 */
export function scrollMap(view: TextView, scroller: Element): () => PlaceOf {
  const blocks = view.sections.flatMap(({ blocks: inSection }, section): MappedBlock[] => {
    const lines = inSection.map(guessLines)
    const all = lines.reduce((sum, each) => sum + each, 0)
    let above = 0
    return inSection.map(({ start, end }, index) => {
      const from = above / all
      above += lines[index] ?? 0
      return { start, end, section, from, to: above / all }
    })
  })
  return () => {
    const top = scroller.getBoundingClientRect().top - scroller.scrollTop
    const sections = view.sections.map(({ element }) => element.getBoundingClientRect())
    return (offset) => {
      const block = blockAt(blocks, offset)
      const section = block && sections[block.section]
      if (block === undefined || section === undefined) return 0
      const within = Math.min((offset - block.start) / Math.max(block.end - block.start, 1), 1)
      const share = block.from + (block.to - block.from) * Math.max(within, 0)
      return (section.top - top + section.height * share) / scroller.scrollHeight
    }
  }
}

/** The last block that begins at an offset or before it, else the first. */
function blockAt(blocks: readonly MappedBlock[], offset: number): MappedBlock | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return blocks[low]
}
