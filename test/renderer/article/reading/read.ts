import type { Reading } from '../../../../renderer/article/reading/reading.ts'
import type { ReadArticle } from '../../../../renderer/article/reading/reading.ts'

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The article in a file that must be readable. */
export async function readFile(
  reading: Reading,
  name: string,
  content: string | Uint8Array,
): Promise<ReadArticle> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const result = await reading.read({ kind: 'file', name, bytes })
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

/** Kind, level where there is one, and text of each block. */
export function blocksOf({ text }: ReadArticle): readonly (readonly [string, string])[] {
  return text.blocks.map(({ kind, level, start, end }) => [
    level === undefined ? kind : `${kind} ${level}`,
    text.text.slice(start, end),
  ])
}
