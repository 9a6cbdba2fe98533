import type { ArticleText } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import { leftOutAround } from '../../shared/text/left-out.ts'
import type { TextView } from './text-view.ts'

/** A block of a drawn text that can be chosen or not. */
export interface BlockOption extends Span {
  readonly index: number
  /** Of its element. */
  readonly id: string
}

/** The blocks of a text that hold words. */
export function blockOptions({ blocks }: ArticleText): readonly BlockOption[] {
  return blocks
    .filter(({ kind }) => kind !== 'page-break')
    .map(({ start, end }, index) => ({ index, id: `review-block-${index}`, start, end }))
}

/** So many blocks are made options in one task; a book has tens of thousands. */
const atOnce = 2000

interface Marking {
  readonly options: readonly BlockOption[]
  /** Tidy. */
  readonly leftOut: readonly Span[]
  /** The one that has to be an option at once, with those about it. */
  readonly current: BlockOption | undefined
}

/**
 * Makes the blocks of a drawn text options of a listbox, chosen those that are not left out: those
 * about the current one at once, the rest in tasks of their own. Gives the function that stops it.
 */
export function markOptions(view: TextView, marking: Marking): () => void {
  for (const { element } of view.sections) element.role = 'presentation'
  for (const list of view.root.querySelectorAll('ul')) list.role = 'presentation'
  const { options, leftOut, current } = marking
  const starts = Array.from({ length: Math.ceil(options.length / atOnce) }, (_, at) => at * atOnce)
  const [first] = starts.splice(Math.floor((current?.index ?? 0) / atOnce), 1)
  let timer = 0
  const markFrom = (start: number) => {
    for (const option of options.slice(start, start + atOnce)) markOption(view, option, leftOut)
    const next = starts.shift()
    if (next !== undefined) timer = window.setTimeout(() => markFrom(next))
  }
  if (first !== undefined) markFrom(first)
  return () => window.clearTimeout(timer)
}

function markOption(
  view: TextView,
  { id, start, end }: BlockOption,
  leftOut: readonly Span[],
): void {
  const node = view.pointAt(start)?.node
  const element = node?.parentElement?.closest('p, h1, h2, h3, h4, h5, h6, li, blockquote, pre')
  if (!element) return
  element.id = id
  element.role = 'option'
  element.ariaSelected = String(leftOutAround(leftOut, { start, end }) === null)
}
