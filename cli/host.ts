/** Where a command's words go, and what it cannot know by itself. */
export interface Host {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether somebody watches the standard error: progress is for them alone. */
  readonly isWatched: boolean
  readonly version: string
}
