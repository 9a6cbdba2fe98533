import type { HostCommand } from '../../shared/ipc/announcements.ts'
import type { Backup, HostProblem } from '../../shared/ipc/answers.ts'
import type { ByteKind, TextKind } from '../../shared/ipc/file-kinds.ts'
import type { Result } from '../../shared/model/result.ts'
import type { KeptFolder, TeamFolders } from './team-folders.ts'

/** A file that a person chose or dropped, read only when asked for. */
export interface PickedFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly read: () => Promise<Result<Uint8Array, HostProblem>>
}

export interface PickOptions {
  readonly kind: 'article' | 'exchange'
}

export type FileToSave =
  | { readonly name: string; readonly kind: TextKind; readonly text: string }
  | { readonly name: string; readonly kind: ByteKind; readonly bytes: Uint8Array<ArrayBuffer> }

/** What the page asks of the program around it. */
export interface Host {
  /** The chosen files; none when the person changed their mind. */
  readonly pickFiles: (options: PickOptions) => Promise<Result<readonly PickedFile[], HostProblem>>
  /** The name under which it was saved; null when the person changed their mind. */
  readonly saveFile: (file: FileToSave) => Promise<Result<string | null, HostProblem>>
  /** Asks that the library is never evicted; false when the browser does not promise it. */
  readonly keepData: () => Promise<boolean>
  /** Prints what the page shows to a printer; false when the person changed their mind. */
  readonly print: () => Promise<Result<boolean, HostProblem>>
  /** Exchange through a folder; null in a browser that lets no page use one. */
  readonly team: (kept: KeptFolder) => TeamFolders | null
  /** What only the desktop app can do; null in a browser window. */
  readonly desktop: Desktop | null
}

/** What the desktop app adds. Listeners give the function that stops them. */
export interface Desktop {
  /** The name of the written file; null when the person changed their mind. */
  readonly exportPdf: (name: string) => Promise<Result<string | null, HostProblem>>
  readonly writeBackup: (
    bytes: Uint8Array<ArrayBuffer>,
    mark: number,
  ) => Promise<Result<null, HostProblem>>
  /** The latest first. */
  readonly listBackups: () => Promise<Result<readonly Backup[], HostProblem>>
  readonly readBackup: (name: string) => Promise<Result<Uint8Array, HostProblem>>
  readonly onCommand: (run: (command: HostCommand) => void) => () => void
  /** Files from the system's file manager, the command line or the recent documents. */
  readonly onFilesGiven: (take: (files: readonly PickedFile[]) => void) => () => void
  /** A whole sentence of what was not done outside the page. */
  readonly onProblem: (tell: (sentence: string) => void) => () => void
  /** The window closes once the promise is settled. */
  readonly onClosing: (finish: () => Promise<void>) => () => void
}
