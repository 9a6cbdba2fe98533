import type { GivenFile } from './answers.ts'
import type { AnnouncementName } from './names.ts'

/** What the native menu can ask the page to do. */
export const hostCommands = [
  'open-article',
  'import',
  'export',
  'team-folder',
  'print',
  'export-pdf',
  'undo',
  'redo',
  'find',
  'search-library',
  'toggle-library',
  'toggle-annotations',
  'toggle-map',
  'toggle-compare',
  'show-conflicts',
  'show-palette',
  'show-keys',
] as const

export type HostCommand = (typeof hostCommands)[number]

/** What main tells the page without being asked. */
export interface Announcements extends Record<AnnouncementName, unknown> {
  readonly command: HostCommand
  /** Files from a second start, the system's file manager or the recent documents. */
  readonly 'files-given': readonly GivenFile[]
  /** A whole sentence for the person: something was not done that the page did not ask for. */
  readonly problem: string
  /** Other things are in the team's folder than before, or it went or came back. */
  readonly 'team-changed': null
  /** The window wants to close: write what is waiting, then ask `ready-to-close`. */
  readonly closing: null
}
