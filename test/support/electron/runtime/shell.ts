import type { Shell } from 'electron'
import { only } from './only.ts'
import { called } from './record.ts'

export const shell = only('shell', {
  openPath: (path: string) => {
    called('shell.openPath', path)
    return Promise.resolve('')
  },
  showItemInFolder: (path: string) => called('shell.showItemInFolder', path),
} satisfies Pick<Shell, 'openPath' | 'showItemInFolder'>)
