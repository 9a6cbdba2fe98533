const shortestPayload = 2000

/**
 * HTML without the data that a saved page carries in itself: the payloads of data: addresses within
 * tags, style sheets and drawings. None of it is ever read, and one picture of some megabytes in a
 * `srcset` can hold up the extractor for minutes. Text, scripts and comments stay as they are.
 */
export function withoutInlinedData(html: string): string {
  if (html.length < shortestPayload) return html
  const kept: string[] = []
  let copied = 0
  let at = html.indexOf('<')
  while (at !== -1) {
    const piece = pieceAt(html, at)
    if (piece.end === -1) break
    if (piece.replacement !== null) {
      kept.push(html.slice(copied, at), piece.replacement)
      copied = piece.end
    }
    at = html.indexOf('<', piece.end)
  }
  return kept.join('') + html.slice(copied)
}

interface Piece {
  /** Just after the piece; -1 where it is never closed. */
  readonly end: number
  /** Null where it stays as it is. */
  readonly replacement: string | null
}

/** A tag, a comment, or an element whose content is no HTML, from its `<` on. */
function pieceAt(html: string, at: number): Piece {
  if (html.startsWith('<!--', at)) return { end: after(html, '-->', at + 2), replacement: null }
  const name = /^<([a-z][^\s/>]*)/i.exec(html.slice(at, at + 16))?.[1]?.toLowerCase() ?? ''
  if (name === '') return { end: at + 1, replacement: null }
  const end = tagEnd(html, at + 1)
  if (end === -1) return { end, replacement: null }
  if (name === 'script') return { end: elementEnd(html, { name, from: end }), replacement: null }
  if (name === 'style') {
    const close = elementEnd(html, { name, from: end })
    return { end: close, replacement: '<style></style>' }
  }
  if (name === 'svg' && html[end - 2] !== '/') {
    const close = drawingEnd(html, end)
    if (close !== -1) return { end: close, replacement: '<svg></svg>' }
  }
  const isLong = end - at >= shortestPayload
  return { end, replacement: isLong ? withoutPayloads(html.slice(at, end)) : null }
}

/** What stands between the blanks, quotes and brackets of a tag is no word at such a length. */
function withoutPayloads(tag: string): string | null {
  if (!/data:/i.test(tag)) return null
  return tag.replace(/[^\s"'<>()=]+/g, (run) => (run.length < shortestPayload ? run : 'data:,'))
}

/** HTML within a drawing is shown outside of it: then its end was forgotten, or it nests: -1. */
function drawingEnd(html: string, from: number): number {
  const next = /<(?:\/svg|svg|p|div|span|table|ul|ol|h[1-6]|img|body|script|!--)[\s>]/gi
  next.lastIndex = from
  const found = next.exec(html)
  return found?.[0].startsWith('</') === true ? after(html, '>', found.index) : -1
}

/** Just after the `>` of a tag, quoted values passed over; -1 where there is none. */
function tagEnd(html: string, from: number): number {
  for (let index = from; index < html.length; index += 1) {
    const character = html[index]
    if (character === '>') return index + 1
    if (character !== '"' && character !== "'") continue
    // Elsewhere than after an equals sign a quote is a letter like any other.
    if (!/=\s*$/.test(html.slice(index - 4, index))) continue
    const close = html.indexOf(character, index + 1)
    if (close === -1) return -1
    index = close
  }
  return -1
}

function elementEnd(
  html: string,
  { name, from }: { readonly name: string; readonly from: number },
): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi')
  close.lastIndex = from
  const found = close.exec(html)
  return found === null ? -1 : after(html, '>', found.index)
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? -1 : found + mark.length
}
