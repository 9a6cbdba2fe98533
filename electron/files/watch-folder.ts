import { watch } from 'node:fs'

/** What watching needs of the system. */
export interface WatchPowers {
  /**
   * Tells of each change in a folder, and once that nothing more will be told. Gives the function
   * that stops it.
   * @throws where the folder is not there
   */
  readonly watch: (folder: string, onChange: () => void, onEnd: () => void) => () => void
  /** Runs something so many milliseconds later; gives the function that calls it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void
}

export const systemWatch: WatchPowers = {
  watch: (folder, onChange, onEnd) => {
    const watcher = watch(folder, { persistent: false }, onChange)
    watcher.on('error', onEnd)
    return () => watcher.close()
  },
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** A file that is written tells of itself many times, in milliseconds. */
export const rest = 300
/** Network disks tell nothing, and a folder that was away has to be found again, in milliseconds. */
export const lookAgain = 10_000

export interface WatchedFolder {
  readonly folder: string
  /** What is in it, in whatever words: other words are a change. */
  readonly look: () => Promise<string>
  readonly onChange: () => void
}

/**
 * Tells whenever other things are in a folder than before: soon where the system tells of it, and
 * after a while in any case. Gives the function that stops it.
 */
export function watchFolder(
  { folder, look, onChange }: WatchedFolder,
  { watch, later }: WatchPowers = systemWatch,
): () => void {
  let seen: string | null = null
  let stopped = false
  let unwatch: (() => void) | null = null
  let callOff: (() => void) | null = null
  let isSoon = false

  function follow(): void {
    try {
      unwatch ??= watch(folder, soon, end)
    } catch {
      // Not there now; looked for again by and by.
      unwatch = null
    }
  }
  function end(): void {
    unwatch?.()
    unwatch = null
  }
  function soon(): void {
    if (stopped || isSoon) return
    isSoon = true
    wait(rest)
  }
  function isAsked(): boolean {
    return isSoon
  }
  function wait(milliseconds: number): void {
    callOff?.()
    callOff = later(() => void check(), milliseconds)
  }
  async function check(): Promise<void> {
    isSoon = false
    const now = await look()
    if (stopped) return
    // A folder that went and came back is another one to the system.
    if (now !== seen) {
      end()
      if (seen !== null) onChange()
    }
    seen = now
    follow()
    // Something may have been told meanwhile.
    if (!isAsked()) wait(lookAgain)
  }

  follow()
  void check()
  return () => {
    stopped = true
    callOff?.()
    end()
  }
}
