/** What the page may ask of main. */
export const questionNames = [
  'pick-files',
  'take-files',
  'read-file',
  'save-file',
  'print',
  'export-pdf',
  'write-backup',
  'list-backups',
  'read-backup',
  'team-folder',
  'choose-team-folder',
  'leave-team-folder',
  'list-team-files',
  'read-team-file',
  'write-team-file',
  'ready-to-close',
] as const

export type QuestionName = (typeof questionNames)[number]

/** What main tells the page without being asked. */
export const announcementNames = [
  'command',
  'files-given',
  'problem',
  'team-changed',
  'closing',
] as const

export type AnnouncementName = (typeof announcementNames)[number]

/** The channel of a question or announcement between the processes. */
export function channelOf(name: QuestionName | AnnouncementName): string {
  return `claimbench:${name}`
}
