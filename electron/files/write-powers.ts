import type { FileHandle } from 'node:fs/promises'
import { open, rename, unlink } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

/** What writing needs of the system; tests let each of them be refused. */
export interface WritePowers {
  readonly open: (
    path: string,
    flags: 'wx' | 'r',
    mode?: number,
  ) => Promise<Pick<FileHandle, 'writeFile' | 'chmod' | 'sync' | 'close'>>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly unlink: (path: string) => Promise<void>
  readonly pause: (milliseconds: number) => Promise<void>
}

export const systemPowers: WritePowers = {
  open,
  rename,
  unlink,
  pause: (milliseconds) => setTimeout(milliseconds),
}
