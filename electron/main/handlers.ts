import { basename } from 'node:path'
import type { BrowserWindow, WebContents } from 'electron'
import { success } from '../../shared/model/result.ts'
import type { Backups } from '../files/backups.ts'
import type { Dialogs } from '../files/dialogs.ts'
import type { GivenFiles } from '../files/given-files.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import type { QuestionHandlers } from '../ipc/answer-questions.ts'
import type { Inbox } from './inbox.ts'
import type { Team } from './team.ts'
import { exportPdf, printArticle } from './print-article.ts'

/** What the questions need of the window that is open now. */
export interface OpenWindow {
  readonly window: BrowserWindow
  readonly contents: WebContents
  readonly dialogs: Dialogs
  /** The page has written what waited. */
  readonly readyToClose: () => void
}

export interface HandlerParts {
  /** Only asked for while a window is open: it is the window's page that asks. */
  readonly current: () => OpenWindow
  readonly given: GivenFiles
  readonly inbox: Inbox
  readonly backups: Backups
  readonly team: Team
}

/** Answers what the page asks of main. */
export function questionHandlers({
  current,
  given,
  inbox,
  backups,
  team,
}: HandlerParts): QuestionHandlers {
  return {
    'pick-files': async ({ kind }) => {
      const paths = await current().dialogs.pickFiles(kind)
      return success(await given.give(paths))
    },
    'take-files': async () => success(await inbox.take()),
    'read-file': ({ token }) => given.read(token),
    'save-file': async (file) => {
      const path = await current().dialogs.pickTarget({ name: file.name, filter: file.kind })
      if (path === null) return success(null)
      const written = await writeAtomically(path, 'text' in file ? file.text : file.bytes)
      return written.ok ? success(basename(path)) : written
    },
    print: () => printArticle(current().contents),
    'export-pdf': ({ name }) => {
      const { contents, dialogs } = current()
      const pickTarget = (proposed: string) => dialogs.pickTarget({ name: proposed, filter: 'pdf' })
      return exportPdf({ contents, pickTarget, write: writeAtomically, name })
    },
    'write-backup': (backup) => backups.write(backup),
    'list-backups': () => backups.list(),
    'read-backup': ({ name }) => backups.read(name),
    'team-folder': () => success(team.named()),
    'choose-team-folder': async () => {
      const path = await current().dialogs.pickFolder()
      return path === null ? success(null) : await team.use(path)
    },
    'leave-team-folder': () => team.leave(),
    'list-team-files': () => team.folder().list(),
    'read-team-file': ({ name }) => team.folder().read(name),
    'write-team-file': ({ name, bytes }) => team.folder().write(name, bytes),
    'ready-to-close': () => {
      current().readyToClose()
      return success(null)
    },
  }
}
