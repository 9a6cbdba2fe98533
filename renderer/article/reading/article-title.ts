import { isBlank } from '../../../shared/text/is-blank.ts'
import type { RawBlock } from '../../../shared/text/canonical-text.ts'

const longestTitle = 80

/** The stated title, else the first heading, else the first line, else the name of the file. */
export function chooseTitle(
  blocks: readonly RawBlock[],
  { title, fileName }: { readonly title: string; readonly fileName: string },
): string {
  if (!isBlank(title)) return title
  const heading = blocks.find(({ kind, text }) => kind === 'heading' && !isBlank(text))
  if (heading !== undefined) return shorten(oneLine(heading.text))
  const [first] = blocks.filter(({ text }) => !isBlank(text))
  const firstLine = oneLine(first?.text.trim().split(/\r\n?|\n/)[0] ?? '')
  return shorten(firstLine) || fileName.replace(/\.[^.]+$/, '')
}

/**
 * Leaves out a heading that is the very first block and says what the title says. The reader shows
 * the title above the text; and sites set it now inside, now outside of what is extracted, so with
 * it two captures of one story would be two articles. Elsewhere a heading always stays.
 */
export function withoutTitle(blocks: readonly RawBlock[], title: string): readonly RawBlock[] {
  const [first, ...others] = blocks
  if (first?.kind !== 'heading' || others.length === 0) return blocks
  return oneLine(first.text) === oneLine(title) ? others : blocks
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** At most 80 UTF-16 code units and the ellipsis, cut between words where there are any. */
function shorten(text: string): string {
  if (text.length <= longestTitle) return text
  const cut = text.slice(0, longestTitle + 1)
  const atWord = cut.lastIndexOf(' ')
  const kept = atWord > 0 ? cut.slice(0, atWord) : text.slice(0, longestTitle)
  // A cut within a surrogate pair would leave half a character.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`
}
