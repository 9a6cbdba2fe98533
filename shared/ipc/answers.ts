import type { Result } from '../model/result.ts'
import type { QuestionName } from './names.ts'

/** A file that the person gave, read only when asked for. */
export interface GivenFile {
  readonly token: string
  readonly name: string
  /** In bytes. */
  readonly size: number
}

export interface Backup {
  readonly name: string
  /** ISO 8601 in UTC. */
  readonly written: string
  readonly mark: number
  /** In bytes. */
  readonly size: number
}

/** The folder through which a team exchanges its work, as a person knows it. */
export interface TeamFolderName {
  readonly name: string
}

/** A file in the team's folder. */
export interface TeamFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Milliseconds since 1970, by the clock of whoever wrote it. */
  readonly modified: number
}

/** What main answers to each question. */
export interface Answers {
  readonly 'pick-files': readonly GivenFile[]
  readonly 'take-files': readonly GivenFile[]
  readonly 'read-file': Uint8Array
  /** The name of the written file; null when the person changed their mind. */
  readonly 'save-file': string | null
  /** False when the person changed their mind. */
  readonly print: boolean
  readonly 'export-pdf': string | null
  readonly 'write-backup': null
  /** The latest first. */
  readonly 'list-backups': readonly Backup[]
  readonly 'read-backup': Uint8Array
  /** Null where none was chosen. */
  readonly 'team-folder': TeamFolderName | null
  /** Null when the person changed their mind. */
  readonly 'choose-team-folder': TeamFolderName | null
  readonly 'leave-team-folder': null
  readonly 'list-team-files': readonly TeamFile[]
  readonly 'read-team-file': Uint8Array
  readonly 'write-team-file': null
  readonly 'ready-to-close': null
}

export type HostProblemKind =
  | 'refused'
  | 'malformed'
  | 'too-large'
  | 'gone'
  | 'not-allowed'
  | 'read-only'
  | 'disk-full'
  | 'failed'

/** Why something outside the page could not be done. */
export interface HostProblem {
  readonly kind: HostProblemKind
  /** A whole sentence for the person: which file, what happened, what to do. */
  readonly sentence: string
}

export type Answer<Name extends QuestionName> = Result<Answers[Name], HostProblem>
