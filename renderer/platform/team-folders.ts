import type { HostProblem, TeamFile } from '../../shared/ipc/answers.ts'
import type { Result } from '../../shared/model/result.ts'

/** The folder that is used, as a person knows it. */
export interface TeamFolderState {
  readonly name: string
  /** False where the browser wants to ask again, as after a restart. */
  readonly isAllowed: boolean
}

/** The folder through which a team exchanges its work, carried between them by a synchroniser. */
export interface TeamFolders {
  /** The one that is remembered; null where none was chosen. */
  readonly current: () => Promise<Result<TeamFolderState | null, HostProblem>>
  /** Lets the person choose one; null when they changed their mind. Asked by a click or key. */
  readonly choose: () => Promise<Result<TeamFolderState | null, HostProblem>>
  /** Asks for the browser's leave to use the remembered one. Asked by a click or key. */
  readonly allow: () => Promise<boolean>
  readonly leave: () => Promise<Result<null, HostProblem>>
  /** The files of the team; those of folders within and all others are passed over. */
  readonly list: () => Promise<Result<readonly TeamFile[], HostProblem>>
  readonly read: (name: string) => Promise<Result<Uint8Array, HostProblem>>
  /** Writes the own file, as a whole or not at all. */
  readonly write: (
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<null, HostProblem>>
  /**
   * Tells when other things are in the folder; gives the function that stops it. Null where nobody
   * tells, as in a browser: there a person asks for each exchange.
   */
  readonly onChanged: ((tell: () => void) => () => void) | null
}

/** Where a browser's leave to use a folder is kept between starts. */
export interface KeptFolder {
  /** Null where none is kept. */
  readonly read: () => Promise<unknown>
  readonly keep: (folder: object) => Promise<void>
  readonly drop: () => Promise<void>
}
