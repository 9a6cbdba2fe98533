import type { ArticleText } from '../../shared/model/article.ts'
import type { Block } from '../../shared/model/block.ts'
import type { Span } from '../../shared/model/span.ts'
import { piecesOf } from '../../shared/text/left-out.ts'
import { mainDirection } from '../../shared/text/main-direction.ts'
import { textDirection } from '../../shared/text/text-direction.ts'
import { guessLines } from './guess-lines.ts'
import { headingLevels } from './heading-levels.ts'
import { sectionsOf } from './sections.ts'
import type { Section } from './sections.ts'

export interface DrawnSection extends Section {
  readonly element: HTMLElement
}

/** A place in the drawn text: a text node and an offset in it, in UTF-16 code units. */
export interface Point {
  readonly node: Text
  readonly offset: number
}

/**
 * An article's text as DOM: one text node a block, or a piece of it where a part is left out; never
 * changed by highlights or selections.
 */
export interface TextView {
  readonly root: HTMLElement
  /** In UTF-16 code units. */
  readonly length: number
  readonly sections: readonly DrawnSection[]
  /** Where an offset of the article is drawn; between two blocks, the end of the first. */
  readonly pointAt: (offset: number) => Point | null
  /** The article's offset of a DOM position inside the text; null outside. */
  readonly offsetAt: (node: Node, offset: number) => number | null
  /** The DOM range of a span, for its rectangles. */
  readonly rangeOf: (span: Span) => Range | null
}

/** About so high is a line, to guess the height of a section. */
const lineHeight = 29

export interface Drawing {
  /** Tidy. */
  readonly leftOut?: readonly Span[]
  /** The first block is the article's title. */
  readonly titleInText?: boolean
}

/**
 * Draws a text into an element as text nodes; nothing of it is ever read as HTML. What is left out
 * is drawn as well, in elements of the class `left-out`.
 */
export function drawText(
  root: HTMLElement,
  { text, blocks }: ArticleText,
  { leftOut = [], titleInText = false }: Drawing = {},
): TextView {
  const starts = new Map<Text, number>()
  const nodes: Text[] = []
  const drawn: Span[] = []
  const content = document.createDocumentFragment()
  // A block without letters, as a row of figures, runs as the article does.
  root.dir = mainDirection({ text, blocks })
  const title = titleInText ? blocks[0] : undefined
  const levels = headingLevels(title === undefined ? blocks : blocks.slice(1))

  const sections = sectionsOf(blocks).map((section): DrawnSection => {
    const element = document.createElement('div')
    element.className = 'reader-section'
    element.style.containIntrinsicBlockSize = `auto ${guessHeight(section)}px`
    let list: HTMLElement | null = null
    for (const block of section.blocks) {
      const drawnBlock =
        block === title ? document.createElement('h1') : elementOf(block, levels.get(block))
      const direction = textDirection(text.slice(block.start, block.end))
      if (direction !== null && direction !== root.dir) drawnBlock.dir = direction
      if (block.kind !== 'page-break') {
        const pieces = leftOut.length === 0 ? [block] : piecesOf(block, leftOut)
        for (const piece of pieces) {
          const node = document.createTextNode(text.slice(piece.start, piece.end))
          drawnBlock.append('isLeftOut' in piece && piece.isLeftOut ? faded(node) : node)
          starts.set(node, piece.start)
          nodes.push(node)
          drawn.push(piece)
        }
        const hidden = pieces.every((piece) => 'isLeftOut' in piece && piece.isLeftOut)
        if (hidden) drawnBlock.classList.add('left-out')
      }
      if (block.kind === 'list-item' && block !== title) {
        list ??= element.appendChild(document.createElement('ul'))
        list.append(drawnBlock)
      } else {
        list = null
        element.append(drawnBlock)
      }
    }
    content.append(element)
    return { ...section, element }
  })
  root.replaceChildren(content)

  function pointAt(offset: number): Point | null {
    let low = 0
    let high = drawn.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((drawn[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const piece = drawn[low]
    const node = nodes[low]
    if (piece === undefined || node === undefined) return null
    return { node, offset: Math.min(Math.max(offset - piece.start, 0), node.length) }
  }

  function offsetAt(node: Node, offset: number): number | null {
    if (!root.contains(node)) return null
    if (node instanceof Text) {
      const start = starts.get(node)
      return start === undefined ? null : start + Math.min(offset, node.length)
    }
    // A position between elements, as after a triple click: the end of the text before it.
    const after = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const child = node.childNodes[offset]
    if (child === undefined) {
      after.currentNode = deepestLast(node)
      const last = after.currentNode instanceof Text ? after.currentNode : after.previousNode()
      return last instanceof Text ? (starts.get(last) ?? 0) + last.length : 0
    }
    after.currentNode = child
    const before = after.previousNode()
    return before instanceof Text ? (starts.get(before) ?? 0) + before.length : 0
  }

  function rangeOf({ start, end }: Span): Range | null {
    const from = pointAt(start)
    const to = pointAt(end)
    if (from === null || to === null) return null
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }

  return { root, length: text.length, sections, pointAt, offsetAt, rangeOf }
}

function faded(node: Text): HTMLElement {
  const element = document.createElement('span')
  element.className = 'left-out'
  element.append(node)
  return element
}

function deepestLast(node: Node): Node {
  let last = node
  while (last.lastChild) last = last.lastChild
  return last
}

function elementOf({ kind, level }: Block, headingLevel = 2): HTMLElement {
  switch (kind) {
    case 'heading':
      return document.createElement(`h${headingLevel}`)
    case 'paragraph':
      return document.createElement('p')
    case 'list-item': {
      const item = document.createElement('li')
      item.style.marginInlineStart = `${(level ?? 1) * 1.25}em`
      return item
    }
    case 'quotation':
      return document.createElement('blockquote')
    case 'preformatted':
      return document.createElement('pre')
    case 'table-row': {
      const row = document.createElement('p')
      row.className = 'reader-row'
      return row
    }
    case 'page-break':
      return document.createElement('hr')
  }
}

function guessHeight({ blocks }: Section): number {
  const lines = blocks.reduce((sum, block) => sum + guessLines(block), 0)
  return Math.round(lines * lineHeight)
}
