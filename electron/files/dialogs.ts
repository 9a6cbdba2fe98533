import { access } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { errorCode } from './error-code.ts'
import { fileFilters, withEnding } from './file-filters.ts'
import type { OpenKind, SaveKind } from './file-filters.ts'

export interface DialogParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  readonly window: BrowserWindow
  /** Where the person last opened or saved something. */
  readonly lastFolder: {
    readonly get: () => string | undefined
    readonly set: (folder: string) => void
  }
}

export interface Dialogs {
  /** The paths of the chosen files; none when the person changed their mind. */
  readonly pickFiles: (kind: OpenKind) => Promise<readonly string[]>
  /** The path of the chosen folder; null when the person changed their mind. */
  readonly pickFolder: () => Promise<string | null>
  /** The path to write to; null when the person changed their mind. `name` is what is proposed. */
  readonly pickTarget: (target: {
    readonly name: string
    readonly filter: SaveKind
  }) => Promise<string | null>
}

/** Lets the person choose files in the system's own dialogs, starting in the last folder. */
export function createDialogs({ dialog, window, lastFolder }: DialogParts): Dialogs {
  function startingAt(name: string): { defaultPath?: string } {
    const folder = lastFolder.get()
    if (folder !== undefined) return { defaultPath: join(folder, name) }
    return name === '' ? {} : { defaultPath: name }
  }

  return {
    async pickFiles(kind) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        ...startingAt(''),
        filters: fileFilters(kind),
        properties: ['openFile', 'multiSelections'],
      })
      const [first] = filePaths
      if (canceled || first === undefined) return []
      lastFolder.set(dirname(first))
      return filePaths
    },
    async pickFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        ...startingAt(''),
        properties: ['openDirectory', 'createDirectory'],
      })
      const [folder] = filePaths
      return canceled || folder === undefined ? null : folder
    },
    async pickTarget({ name, filter }) {
      let proposed = startingAt(withEnding(basename(name), filter))
      for (;;) {
        const { canceled, filePath } = await dialog.showSaveDialog(window, {
          ...proposed,
          filters: fileFilters(filter),
          // GTK asks before overwriting only when told to; the other systems always ask.
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        })
        if (canceled || filePath === '') return null
        lastFolder.set(dirname(filePath))
        const target = withEnding(filePath, filter)
        // The dialog asked about overwriting the name as typed, not about the one with the ending.
        if (target === filePath || !(await exists(target))) return target
        proposed = { defaultPath: target }
      }
    },
  }
}

/** When it cannot be told, there may be something to overwrite. */
async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (reason: unknown) => errorCode(reason) !== 'ENOENT',
  )
}
