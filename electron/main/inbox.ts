import type { GivenFile } from '../../shared/ipc/answers.ts'

/** Files that come from outside: they wait until the page can take them. */
export interface Inbox {
  readonly receive: (paths: readonly string[]) => Promise<void>
  /** What has waited. From now on the page is told of each. */
  readonly take: () => Promise<readonly GivenFile[]>
  /** Whether the page has taken what waited and hears of what comes. */
  readonly isHeard: () => boolean
  /** The page is gone; what comes now waits for the next one. */
  readonly wait: () => void
}

export interface InboxParts {
  readonly give: (paths: readonly string[]) => Promise<readonly GivenFile[]>
  /** Tells the page. */
  readonly tell: (files: readonly GivenFile[]) => void
}

export function createInbox({ give, tell }: InboxParts): Inbox {
  const waiting: string[] = []
  let hears = false
  return {
    receive: async (paths) => {
      if (paths.length === 0) return
      if (hears) tell(await give(paths))
      else waiting.push(...paths)
    },
    take: () => {
      hears = true
      return give(waiting.splice(0))
    },
    isHeard: () => hears,
    wait: () => {
      hears = false
    },
  }
}
