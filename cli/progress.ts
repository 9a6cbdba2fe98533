import type { Host } from './host.ts'

/** What is being done now, on one line that the next one replaces. */
export interface Progress {
  readonly show: (doing: string) => void
  readonly clear: () => void
}

const eraseLine = '\r\u001B[2K'

/** Shown only where the standard error is a terminal, so that nothing of it gets into a log. */
export function progressOn({ err, isWatched }: Host): Progress {
  return {
    show(doing) {
      if (isWatched) err(`${eraseLine}${doing}…`)
    },
    clear() {
      if (isWatched) err(eraseLine)
    },
  }
}
