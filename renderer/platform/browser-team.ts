import type { HostProblem, TeamFile } from '../../shared/ipc/answers.ts'
import { failure, success } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import { isTeamFileName, isWritableName } from '../../shared/team/team-file-name.ts'
import type { KeptFolder, TeamFolders, TeamFolderState } from './team-folders.ts'

/** What of the File System Access API the compiler's own library does not have yet. */
interface Permitting {
  readonly queryPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>
  readonly requestPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>
}

declare global {
  interface Window {
    /** There in Chromium and its like alone. */
    readonly showDirectoryPicker?: (options: {
      readonly id: string
      readonly mode: 'readwrite'
    }) => Promise<FileSystemDirectoryHandle>
  }
}

type Folder = FileSystemDirectoryHandle & Permitting

/**
 * The team's folder in a browser window, by the File System Access API. Null in a browser that has
 * none. The browser tells of no changes, and asks for its leave again after a restart.
 */
export function browserTeam(kept: KeptFolder): TeamFolders | null {
  if (window.showDirectoryPicker === undefined) return null

  async function folder(): Promise<Folder | null> {
    const read = await kept.read()
    return read instanceof FileSystemDirectoryHandle ? read : null
  }
  /** Runs something in the folder; what the browser throws is a sentence for the person. */
  async function inFolder<Value>(
    run: (folder: Folder) => Promise<Result<Value, HostProblem>>,
  ): Promise<Result<Value, HostProblem>> {
    const present = await folder()
    if (present === null) return failure(noFolder)
    try {
      return await run(present)
    } catch (reason) {
      return failure(problemOf(reason, present.name))
    }
  }

  return {
    current: async () => {
      const present = await folder()
      return success(present === null ? null : await stateOf(present))
    },
    choose: async () => {
      try {
        const asked = { id: 'claimbench-team', mode: 'readwrite' } as const
        const chosen = await window.showDirectoryPicker?.(asked)
        if (chosen === undefined) return success(null)
        await kept.keep(chosen)
        return success(await stateOf(chosen))
      } catch (reason) {
        if (isNamed(reason, 'AbortError')) return success(null)
        return failure(problemOf(reason, 'the chosen folder'))
      }
    },
    allow: async () => {
      const present = await folder()
      if (present === null) return false
      return (await present.requestPermission?.({ mode: 'readwrite' })) !== 'denied'
    },
    leave: async () => {
      await kept.drop()
      return success(null)
    },
    list: () => inFolder(async (present) => success(await listed(present))),
    read: (name) =>
      inFolder(async (present) => {
        const file = await (await present.getFileHandle(name)).getFile()
        return success(new Uint8Array(await file.arrayBuffer()))
      }),
    write: (name, bytes) =>
      inFolder(async (present) => {
        if (!isWritableName(name)) return failure(noFolder)
        const handle = await present.getFileHandle(name, { create: true })
        // Written beside the file, which is replaced only when it is closed.
        const writable = await handle.createWritable()
        try {
          await writable.write(bytes)
        } catch (reason) {
          await writable.abort()
          throw reason
        }
        await writable.close()
        return success(null)
      }),
    onChanged: null,
  }
}

async function stateOf(folder: Folder): Promise<TeamFolderState> {
  const permission = await folder.queryPermission?.({ mode: 'readwrite' })
  return { name: folder.name, isAllowed: permission === undefined || permission === 'granted' }
}

async function listed(folder: Folder): Promise<readonly TeamFile[]> {
  const files: TeamFile[] = []
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file' || !isTeamFileName(handle.name)) continue
    const file = await handle.getFile().catch((reason: unknown) => {
      // Removed while the others were looked at.
      if (isNamed(reason, 'NotFoundError')) return null
      throw reason
    })
    if (file !== null) {
      files.push({ name: file.name, size: file.size, modified: file.lastModified })
    }
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function isNamed(reason: unknown, name: string): boolean {
  return reason instanceof DOMException && reason.name === name
}

function problemOf(reason: unknown, name: string): HostProblem {
  if (isNamed(reason, 'NotFoundError')) {
    return {
      kind: 'gone',
      sentence: `The folder “${name}”, or a file in it, is not there now: its disk or network share may be away. Try again once it is back.`,
    }
  }
  if (isNamed(reason, 'NotAllowedError') || isNamed(reason, 'SecurityError')) {
    return {
      kind: 'not-allowed',
      sentence: `The browser does not let Claimbench use “${name}”. Allow it when it asks.`,
    }
  }
  if (isNamed(reason, 'QuotaExceededError')) {
    return {
      kind: 'disk-full',
      sentence: `Nothing was written to “${name}”: the disk is full. Make room on it, then try again.`,
    }
  }
  const said = reason instanceof Error ? ` (${reason.message})` : ''
  return { kind: 'failed', sentence: `“${name}” could not be used${said}. Try again.` }
}

const noFolder: HostProblem = {
  kind: 'refused',
  sentence: 'No team folder was chosen. Choose one first.',
}
