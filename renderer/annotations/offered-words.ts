import type { UsedWord } from '../../shared/words/used-words.ts'
import type { Suggestion } from '../ui/use-suggestions.ts'
import type { Chip } from '../ui/word-chips.tsx'

/** Words that mean themselves, as chips. */
export function chipsOf(words: readonly string[]): readonly Chip[] {
  return words.map((word) => ({ value: word, word }))
}

/** Words that mean themselves, but for those that are there already. */
export function offeredOf(
  used: readonly UsedWord[],
  without: readonly string[],
): readonly Suggestion[] {
  const there = new Set(without)
  return used
    .filter(({ word }) => !there.has(word))
    .map(({ word, count }) => ({ value: word, word, count }))
}
