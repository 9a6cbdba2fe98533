import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import type { BlockKind } from '../../../shared/model/block.ts'
import {
  blockElements,
  boilerplateRoles,
  boilerplateElements,
  unreadElements,
} from './html-elements.ts'
import { isElement, walkNodes } from './walk-nodes.ts'

interface Context {
  readonly node: Node
  readonly kind: BlockKind
  readonly level?: number
}

export interface HtmlBlocksOptions {
  /** Leaves out navigation, headers and footers of the page: for a page taken whole. */
  readonly skipBoilerplate: boolean
  /** Elements that are passed over with all that is in them. */
  readonly without?: ReadonlySet<Node>
  /** Takes what is hidden too: for a page that shows nothing until its scripts have run. */
  readonly withHidden?: boolean
}

/**
 * The blocks of a parsed document or part of it, in reading order. Foreign HTML becomes text here
 * and is nowhere inserted. One line break is a space, two begin a new paragraph.
 */
export function htmlBlocks(
  root: Node,
  { skipBoilerplate, without, withHidden = false }: HtmlBlocksOptions,
): readonly RawBlock[] {
  const blocks: RawBlock[] = []
  const contexts: Context[] = []
  const tablesOfData: boolean[] = []
  let pieces: string[] = []
  let lineBreaks = 0
  let listDepth = 0
  let cells = 0

  function flush(): void {
    const context = contexts.at(-1)
    const kind = context?.kind ?? 'paragraph'
    const text = pieces.join('')
    const isFilled = kind === 'table-row' ? /[^|\s]/.test(text) : text.trim() !== ''
    if (isFilled) {
      blocks.push({ kind, text, ...(context?.level === undefined ? {} : { level: context.level }) })
    }
    pieces = []
    lineBreaks = 0
  }

  /** Whether blocks within are only parts of one block: a table row, preformatted text. */
  function joins(): boolean {
    const kind = contexts.at(-1)?.kind
    return kind === 'table-row' || kind === 'preformatted'
  }

  function boundary(): void {
    if (!joins()) flush()
    else if (contexts.at(-1)?.kind === 'table-row') pieces.push(' ')
    else if (pieces.length > 0 && pieces.at(-1)?.endsWith('\n') === false) pieces.push('\n')
  }

  function addText(text: string): void {
    const isBlank = text.trim() === ''
    if (lineBreaks > 0 && isBlank && !joins()) return
    if (lineBreaks > 1) flush()
    if (!isBlank) lineBreaks = 0
    pieces.push(text)
  }

  function addLineBreak(): void {
    if (contexts.at(-1)?.kind === 'preformatted') {
      pieces.push('\n')
      return
    }
    pieces.push(' ')
    if (!joins()) lineBreaks += 1
  }

  function addCell(): void {
    pieces.push(cells === 0 ? '' : ' | ')
    cells += 1
  }

  function contextOf(element: Element, name: string): Context | null {
    if (joins()) return null
    if (/^h[1-6]$/.test(name)) return { node: element, kind: 'heading', level: Number(name[1]) }
    if (name === 'li') return { node: element, kind: 'list-item', level: Math.max(1, listDepth) }
    if (name === 'blockquote') return { node: element, kind: 'quotation' }
    if (name === 'pre') return { node: element, kind: 'preformatted' }
    if (name === 'tr' && tablesOfData.at(-1) === true) return { node: element, kind: 'table-row' }
    return null
  }

  function enterElement(element: Element): boolean {
    const name = element.localName.toLowerCase()
    if (unreadElements.has(name) || without?.has(element) === true) return false
    if (!withHidden && isHidden(element)) return false
    if (skipBoilerplate && isBoilerplate(element, name)) return false
    if (name === 'br') {
      addLineBreak()
      return false
    }
    if (!blockElements.has(name)) return true
    if ((name === 'td' || name === 'th') && contexts.at(-1)?.kind === 'table-row') {
      addCell()
      return true
    }
    boundary()
    if (listElements.has(name)) listDepth += 1
    if (name === 'table') tablesOfData.push(isTableOfData(element))
    const context = contextOf(element, name)
    if (context === null) return true
    contexts.push(context)
    cells = 0
    return true
  }

  function leaveElement(element: Element): void {
    const name = element.localName.toLowerCase()
    if (!blockElements.has(name)) return
    if (contexts.at(-1)?.node === element) {
      flush()
      contexts.pop()
    } else if (name !== 'td' && name !== 'th') boundary()
    else if (!joins()) flush()
    if (listElements.has(name)) listDepth -= 1
    if (name === 'table') tablesOfData.pop()
  }

  walkNodes(root, {
    enter: (node) => {
      if (isElement(node)) return enterElement(node)
      if (node.nodeType === textNode) addText(node.nodeValue ?? '')
      return true
    },
    leave: (node) => {
      if (isElement(node)) leaveElement(node)
    },
  })
  flush()
  return blocks
}

const textNode = 3
const listElements: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir'])

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  if (element.getAttribute('aria-hidden') === 'true') return true
  // The way back from a footnote of Markdown: our own converter adds it, no author wrote it.
  if (element.hasAttribute('data-footnote-backref')) return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

function isBoilerplate(element: Element, name: string): boolean {
  if (boilerplateElements.has(name)) return true
  return boilerplateRoles.has(element.getAttribute('role') ?? '')
}

/** Older pages and mails arrange whole texts in tables: headings or tables inside show it. */
function isTableOfData(table: Element): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '')) return false
  if (table.querySelector('table, h1, h2, h3, h4, h5, h6, blockquote, p + p') !== null) return false
  return table.querySelector('td + td, td + th, th + td, th + th') !== null
}
