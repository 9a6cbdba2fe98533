import { clustersOf, foldCluster } from './fold-cluster.ts'
import { foldText } from './fold-text.ts'

export interface PhraseOptions {
  readonly matchCase: boolean
  readonly wholeWord: boolean
}

/** Words to look for, in the forms in which they are compared. */
export interface Phrase {
  readonly folded: string
  /** Folded but for their case, where that counts. */
  readonly cased: string | null
  readonly wholeWord: boolean
}

/**
 * What is looked for when these words are typed: exactly these in a row, with any white space as one
 * space. Null where nothing is left to look for, as of spaces alone.
 */
export function phraseOf(words: string, { matchCase, wholeWord }: PhraseOptions): Phrase | null {
  const typed = words.replaceAll(/\s+/g, ' ')
  const { folded } = foldText(typed)
  if (folded.trim() === '') return null
  return { folded, cased: matchCase ? foldKeepingCase(typed) : null, wholeWord }
}

/** A text folded as `foldText` does, but with its capitals. */
export function foldKeepingCase(text: string): string {
  return clustersOf(text)
    .map((cluster) => foldCluster(cluster, true))
    .join('')
}
