import { foldForSearch } from '../../../shared/text/fold-for-search.ts'
import type { Candidate } from '../../storage/read-candidates.ts'

/** What is found so far of what was read so far; a new one after each change. */
export interface Found {
  /** Only the first `count` of them: the list grows in place. */
  readonly list: readonly Candidate[]
  readonly count: number
  /** How many were looked at. */
  readonly of: number
  readonly isReading: boolean
}

/** Annotations that come in by and by, and those among them that were asked for. */
export interface CandidateSearch {
  readonly add: (candidates: readonly Candidate[]) => void
  /** All are read. */
  readonly end: () => void
  /** Asks for those that have each of these words in their quotation, speaker or article's title. */
  readonly ask: (typed: string) => void
  readonly current: () => Found
  readonly subscribe: (listener: () => void) => () => void
}

export function candidateSearch(): CandidateSearch {
  const all: Candidate[] = []
  const listeners = new Set<() => void>()
  let list: Candidate[] = []
  let words: readonly string[] = []
  let isReading = true
  let snapshot: Found = { list, count: 0, of: 0, isReading }

  function publish(): void {
    snapshot = { list, count: list.length, of: all.length, isReading }
    for (const listener of listeners) listener()
  }
  function keep(candidates: readonly Candidate[]): void {
    for (const each of candidates) if (isMeant(each, words)) list.push(each)
  }
  return {
    add: (candidates) => {
      for (const each of candidates) all.push(each)
      keep(candidates)
      publish()
    },
    end: () => {
      isReading = false
      publish()
    },
    ask: (typed) => {
      words = foldForSearch(typed).split(/\s+/).filter(Boolean)
      list = []
      keep(all)
      publish()
    },
    current: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function isMeant({ key, titleKey }: Candidate, words: readonly string[]): boolean {
  return words.every((word) => key.includes(word) || titleKey.includes(word))
}
