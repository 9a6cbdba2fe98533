import { basename } from 'node:path'
import type { HostProblem } from '../../shared/ipc/answers.ts'
import { failure, success } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'

/** The files that were opened last, on this computer. */
export interface RecentFiles {
  /** Absolute paths, the latest first. */
  readonly list: () => readonly string[]
  readonly add: (path: string) => void
  /** The path of a file that is still there; one that is not is taken off the list. */
  readonly open: (path: string) => Promise<Result<string, HostProblem>>
  readonly clear: () => void
}

export interface RecentFilesParts {
  /** Keeps the list from one start to the next. */
  readonly storage: {
    readonly get: () => readonly string[]
    readonly set: (paths: readonly string[]) => void
  }
  readonly exists: (path: string) => Promise<boolean>
  /** Tells the system, which has a list of its own in the dock, the task bar or the menu. */
  readonly addRecentDocument: (path: string) => void
  readonly clearRecentDocuments: () => void
}

const kept = 10

/** Remembers the ten files that were opened last. */
export function recentFiles(parts: RecentFilesParts): RecentFiles {
  const { storage, exists, addRecentDocument, clearRecentDocuments } = parts

  function others(path: string): readonly string[] {
    return storage.get().filter((other) => other !== path)
  }
  function add(path: string): void {
    storage.set([path, ...others(path)].slice(0, kept))
    addRecentDocument(path)
  }
  return {
    list: () => storage.get().slice(0, kept),
    add,
    open: async (path) => {
      if (await exists(path)) {
        add(path)
        return success(path)
      }
      storage.set(others(path))
      return failure({
        kind: 'gone',
        sentence: `“${basename(path)}” is no longer where it was, so it was taken off the list of recent files.`,
      })
    },
    clear: () => {
      storage.set([])
      clearRecentDocuments()
    },
  }
}
