import type { ArticleText } from '../model/article.ts'
import type { Block, BlockKind } from '../model/block.ts'

/** A block as a reader of some format found it, its white space still as in the file. */
export interface RawBlock {
  readonly kind: BlockKind
  readonly text: string
  readonly level?: number
}

const blankLine = '\n\n'

/**
 * The canonical text and its blocks (DESIGN section 3): line ends `\n`, white space inside a block
 * collapsed as HTML would (in preformatted blocks kept), empty blocks dropped, blocks joined by one
 * blank line, lone surrogates replaced by U+FFFD so that UTF-8 can carry it. No Unicode
 * normalisation: a quotation stays what was printed.
 * Law: canonicalising the blocks of a canonical text gives the same text and blocks.
 */
export function canonicalText(rawBlocks: readonly RawBlock[]): ArticleText {
  const parts: string[] = []
  const blocks: Block[] = []
  let length = 0
  for (const raw of rawBlocks) {
    const text = canonicalBlock(raw)
    // Of no-break spaces alone a block is empty too: read again, nobody could tell it from a gap.
    if (text.trim() === '' && raw.kind !== 'page-break') continue
    if (text !== '') {
      const separator = parts.length === 0 ? '' : blankLine
      parts.push(separator, text)
      length += separator.length
    }
    const level = raw.level === undefined ? {} : { level: raw.level }
    blocks.push({ kind: raw.kind, start: length, end: length + text.length, ...level })
    length += text.length
  }
  return { text: parts.join(''), blocks }
}

function canonicalBlock({ kind, text }: RawBlock): string {
  if (kind === 'page-break') return ''
  const wellFormed = unifyLineEnds(text).toWellFormed()
  if (kind !== 'preformatted') return collapseWhiteSpace(wellFormed)
  const lines = wellFormed.split('\n').map((line) => line.replace(/[ \t]+$/, ''))
  // A blank line inside would read as the end of the block, so it carries one space.
  return lines
    .join('\n')
    .replace(/^[\n\uFEFF]+|\n+$/g, '')
    .replace(/\n(?=\n)/g, '\n ')
}

/** CRLF, CR, NEL, line separator and form feed become `\n`; a paragraph separator a blank line. */
export function unifyLineEnds(text: string): string {
  return text
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?|[\u0085\u2028\f\v]/g, '\n')
    .replace(/\u2029/g, '\n\n')
}

/**
 * Runs of space, tab and line end become one space; the ends are trimmed, of byte order marks too,
 * which would be taken for one when the text is read again. No-break spaces stay.
 */
function collapseWhiteSpace(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').replace(/^[ \uFEFF]+|[ \uFEFF]+$/g, '')
}
