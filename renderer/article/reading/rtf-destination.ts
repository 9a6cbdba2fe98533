import type { RtfDestination } from './rtf-state.ts'
import { asideDestinations, framesOfAsides, listMarks, skippedDestinations } from './rtf-words.ts'

const tables: ReadonlyMap<string, RtfDestination> = new Map([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['info', 'info'],
])

const details: ReadonlyMap<string, RtfDestination> = new Map([
  ['title', 'title'],
  ['author', 'author'],
  ['creatim', 'created'],
])

/**
 * Where the text of a group goes from this control word on; null where the word names no
 * destination.
 * @param isStarred whether the symbol `\*` precedes it: readers that do not know it skip its group.
 */
export function rtfDestination(
  word: string,
  { around, isStarred }: { readonly around: RtfDestination; readonly isStarred: boolean },
): RtfDestination | null {
  if (around === 'skipped') return 'skipped'
  if (around === 'info') return details.get(word) ?? (isStarred ? 'skipped' : null)
  if (asideDestinations.has(word)) return 'text'
  if (framesOfAsides.has(word)) return 'nowhere'
  if (listMarks.has(word) || skippedDestinations.has(word)) return 'skipped'
  return tables.get(word) ?? (isStarred ? 'skipped' : null)
}
