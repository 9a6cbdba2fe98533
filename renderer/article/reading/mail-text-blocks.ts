import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import { unifyLineEnds } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'

export interface MailTextOptions {
  /** Lines that end in a space go on in the next one (RFC 3676). */
  readonly flowed: boolean
  /** Of such lines that space is no part of the text: scripts without spaces between words. */
  readonly deletesSpace: boolean
}

interface Line {
  readonly quoted: boolean
  readonly depth: number
  readonly text: string
}

const signature = '-- '

/** The paragraphs of a message's plain text; what it quotes with `>` and its signature stand alone. */
export function mailTextBlocks(text: string, options: MailTextOptions): readonly RawBlock[] {
  const written = withoutBlankEnds(unifyLineEnds(text).split('\n'))
  const lines = options.flowed ? flowing(written.map(flowedLine), options) : written.map(fixedLine)
  const lastSignature = lines.findLastIndex((line) => !line.quoted && line.text === signature)
  const isApart = (index: number) =>
    index === 0 || index === lastSignature || lines[index - 1]?.depth !== lines[index]?.depth
  const starts = lines.flatMap((_, index) => (isApart(index) ? [index] : []))
  // Without a blank line and none cut at the margin, each line is a paragraph of its own.
  const byBlankLine = lines.some((line) => line.text.trim() === '') || isWrapped(lines)
  return starts.flatMap((start, index) => {
    const isSignature = start === lastSignature
    const run = lines.slice(isSignature ? start + 1 : start, starts[index + 1])
    const kind = run[0]?.quoted === true ? 'quotation' : 'paragraph'
    const words = run.map((line) => line.text).join('\n')
    const blocks =
      byBlankLine || isSignature ? words.split(/\n[ \t]*\n/) : plainTextBlocks(words).map(textOf)
    return blocks.filter((block) => block.trim() !== '').map((block) => ({ kind, text: block }))
  })
}

/** A file ends with a line end, which says nothing about how its paragraphs are set apart. */
function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const isFilled = (line: string) => line.trim() !== ''
  return lines.slice(Math.max(0, lines.findIndex(isFilled)), lines.findLastIndex(isFilled) + 1)
}

function textOf({ text }: RawBlock): string {
  return text
}

function fixedLine(line: string): Line {
  const marks = /^(?:> ?)+/.exec(line)?.[0] ?? ''
  const depth = marks.replaceAll(' ', '').length
  return { quoted: depth > 0, depth, text: line.slice(marks.length) }
}

/** Here marks stand without spaces between; one space may be stuffed in before the text. */
function flowedLine(line: string): Line {
  const depth = /^>*/.exec(line)?.[0].length ?? 0
  return { quoted: depth > 0, depth, text: line.slice(depth).replace(/^ /, '') }
}

function flowing(lines: readonly Line[], { deletesSpace }: MailTextOptions): readonly Line[] {
  const joined: { line: Line; pieces: string[]; open: boolean }[] = []
  for (const line of lines) {
    const open = line.text.endsWith(' ') && line.text !== signature
    const piece = open && deletesSpace ? line.text.slice(0, -1) : line.text
    const last = joined.at(-1)
    if (last?.open === true && last.line.depth === line.depth && line.text !== signature) {
      last.pieces.push(piece)
      last.open = open
    } else joined.push({ line, pieces: [piece], open })
  }
  return joined.map(({ line, pieces }) => ({ ...line, text: pieces.join('') }))
}

/** Programs cut lines at some 72 characters; people end theirs where they like. */
function isWrapped(lines: readonly Line[]): boolean {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  return longest >= 60 && longest <= 80
}
