import { create } from 'zustand'
import type { ArticleId } from '../../shared/model/article.ts'

/** A file among several that are opened together, and what became of it. */
export interface Opening {
  readonly name: string
  readonly state: 'waiting' | 'reading' | 'added' | 'present' | 'unreadable' | 'stopped'
  readonly article?: { readonly id: ArticleId; readonly title: string }
  /** The title of an article that it looks like a newer version of. */
  readonly newerOf?: string
  /** Why it could not be read: a whole sentence. */
  readonly problem?: string
}

interface Openings {
  readonly list: readonly Opening[]
  /** Whether the list stands in the middle of the window. */
  readonly shown: boolean
  /** Stops reading; null once all is done. */
  readonly stop: (() => void) | null
}

const none: Openings = { list: [], shown: false, stop: null }

export const useOpenings = create<Openings>()((): Openings => none)

/**
 * Shows a list of files, all of them waiting; where one is under way already they are added to it.
 * Gives the place of the first.
 */
export function beginOpenings(names: readonly string[], stop: () => void): number {
  const { list, stop: stopOthers } = useOpenings.getState()
  const earlier = stopOthers === null ? [] : list
  const waiting = names.map((name): Opening => ({ name, state: 'waiting' }))
  useOpenings.setState({
    list: [...earlier, ...waiting],
    shown: true,
    stop: () => {
      stopOthers?.()
      stop()
    },
  })
  return earlier.length
}

export function updateOpening(index: number, change: Partial<Opening>): void {
  useOpenings.setState(({ list }) => ({
    list: list.with(index, { name: '', state: 'waiting', ...list[index], ...change }),
  }))
}

/** No more of these is read; what still waited is stopped. */
export function endOpenings(first: number, count: number): void {
  useOpenings.setState(({ list, stop }) => {
    const ended = list.map((each, index) =>
      index >= first && index < first + count && isOpen(each)
        ? { ...each, state: 'stopped' as const }
        : each,
    )
    return { list: ended, stop: ended.some(isOpen) ? stop : null }
  })
}

export function showOpenings(shown: boolean): void {
  useOpenings.setState({ shown })
}

function isOpen({ state }: Opening): boolean {
  return state === 'waiting' || state === 'reading'
}
