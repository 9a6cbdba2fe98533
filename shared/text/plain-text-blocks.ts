import { unifyLineEnds } from './canonical-text.ts'
import type { RawBlock } from './canonical-text.ts'

/**
 * The paragraphs of plain text: by blank lines, or by line where there are none.
 * Law: reading a canonical text of paragraphs again gives the same paragraphs.
 */
export function plainTextBlocks(text: string): readonly RawBlock[] {
  const unified = unifyLineEnds(text)
  const byBlankLine = unified.split(/\n[ \t]*\n/)
  const filled = byBlankLine.filter((part) => part.trim() !== '')
  const parts = filled.length > 1 ? filled : unified.split('\n')
  return parts.map((part): RawBlock => ({ kind: 'paragraph', text: part }))
}
