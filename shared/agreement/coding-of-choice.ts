import type { Coding } from './coding.ts'

/** The same coding with all the categories that were to choose from, those used and these. */
export function codingOfChoice(coding: Coding, offered: readonly string[]): Coding {
  return { ...coding, categories: [...new Set([...coding.categories, ...offered])] }
}
