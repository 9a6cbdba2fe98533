import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import type { Result } from '../../../shared/model/result.ts'
import { failure, success } from '../../../shared/model/result.ts'
import { isElement, parseXml } from './parse-xml.ts'
import type { ReadPage } from './read-html.ts'
import { damaged, locked, unzipCapped } from './unzip-capped.ts'

/**
 * Reads an OpenDocument text: headings, paragraphs, lists, table rows and notes (OpenDocument 1.3,
 * part 3, section 5). The problem is the rest of a sentence that begins with the file's name.
 */
export async function readOdt(bytes: Uint8Array): Promise<Result<ReadPage, string>> {
  const unzipped = await unzipCapped(bytes, (path) =>
    ['content.xml', 'meta.xml', 'META-INF/manifest.xml'].includes(path),
  )
  if (!unzipped.ok) return unzipped
  const files = unzipped.value
  const manifest = files.get('META-INF/manifest.xml')
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
    return failure(locked)
  }
  const content = files.get('content.xml')
  if (content === undefined) return failure(damaged)
  const body = (await parseXml(content)).elements('office:text')[0]
  if (body === undefined) return failure(damaged)
  const blocks: RawBlock[] = []
  addBlocks(body, 0, blocks)
  const meta = files.get('meta.xml')
  const known = meta && (await parseXml(meta))
  return success({
    blocks,
    details: {
      title: known ? known.text('dc:title') : '',
      byline: known ? known.text('meta:initial-creator') || known.text('dc:creator') : '',
      publisher: '',
      url: '',
      published: known ? known.text('meta:creation-date') : '',
      language: known ? known.text('dc:language') : '',
    },
  })
}

/** @param depth how many lists are around. */
function addBlocks(parent: Element, depth: number, blocks: RawBlock[]): void {
  for (const child of parent.children) {
    const name = child.nodeName.toLowerCase()
    if (name === 'text:h') {
      const level = Number(child.getAttribute('text:outline-level') ?? '1')
      blocks.push({ kind: 'heading', text: textOf(child), level: Math.min(Math.max(level, 1), 6) })
      addAsides(child, blocks)
    } else if (name === 'text:p') {
      const kind = depth > 0 ? 'list-item' : 'paragraph'
      blocks.push({ kind, text: textOf(child), ...(depth > 0 ? { level: depth } : {}) })
      addAsides(child, blocks)
    } else if (name === 'text:list') {
      addBlocks(child, depth + 1, blocks)
    } else if (name === 'table:table-row') {
      const cells = [...child.children].map((cell) => textOf(cell).trim()).filter(Boolean)
      blocks.push({ kind: 'table-row', text: cells.join(' | ') })
      addAsides(child, blocks)
    } else if (!skipped.has(name)) {
      addBlocks(child, depth, blocks)
    }
  }
}

/** Notes and text boxes follow the block that they hang on; those within them, their own. */
function addAsides(block: Element, blocks: RawBlock[]): void {
  for (const child of block.children) {
    const name = child.nodeName.toLowerCase()
    if (remarks.has(name)) continue
    if (asides.has(name)) addBlocks(child, 0, blocks)
    else addAsides(child, blocks)
  }
}

const asides: ReadonlySet<string> = new Set(['text:note-body', 'draw:text-box'])

/** What is said of the text or of a picture, and is not the text. */
const remarks: ReadonlySet<string> = new Set(['office:annotation', 'svg:title', 'svg:desc'])

/** What was deleted under change tracking, and what only counts or describes. */
const skipped: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'office:forms',
  'text:table-of-content',
])

/** The text of a paragraph: spaces, tabs and line breaks are elements, notes come after it. */
function textOf(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    const name = node.nodeName.toLowerCase()
    if (node.nodeType === node.TEXT_NODE) text += (node.textContent ?? '').replace(/\s+/g, ' ')
    else if (name === 'text:s') text += ' '
    else if (name === 'text:tab') text += ' '
    else if (name === 'text:line-break') text += '\n'
    else if (asides.has(name) || remarks.has(name)) continue
    else if (isElement(node)) text += name === 'text:p' ? ` ${textOf(node)}` : textOf(node)
  }
  return text
}
