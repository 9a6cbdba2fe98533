import { randomUUID } from 'node:crypto'
import { access, mkdir } from 'node:fs/promises'
import type { App, IpcMain, Menu, Shell } from 'electron'
import { createBackups } from '../files/backups.ts'
import { createGivenFiles } from '../files/given-files.ts'
import { hostProblem } from '../files/host-problem.ts'
import type { SettingsStore } from '../files/settings.ts'
import { announce } from '../ipc/announce.ts'
import { answerQuestions } from '../ipc/answer-questions.ts'
import { createWindow } from './create-window.ts'
import type { CreateWindowParts } from './create-window.ts'
import { questionHandlers } from './handlers.ts'
import type { OpenWindow } from './handlers.ts'
import { createInbox } from './inbox.ts'
import { menuTemplate } from './menu.ts'
import { isOwnAddress } from './origin.ts'
import { recentFiles } from './recent-files.ts'
import { remembering } from './remember.ts'
import { createTeam } from './team.ts'

export interface WorkbenchParts extends Omit<
  CreateWindowParts,
  'app' | 'remember' | 'isListening' | 'settings'
> {
  readonly app: App
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>
  readonly shell: Pick<Shell, 'openPath'>
  readonly settings: SettingsStore
  readonly backupsFolder: string
}

export interface Workbench {
  /** Brings the window forward, opening it where there is none. */
  readonly show: () => void
  /** Gives files to the page, now or once it can take them. */
  readonly receive: (paths: readonly string[]) => void
}

/** The one window with its menu, its files and the answers to its questions. After `ready`. */
export function createWorkbench(parts: WorkbenchParts): Workbench {
  const { app, ipcMain, menu, shell, settings, backupsFolder } = parts
  const remember = remembering(settings)
  let open: OpenWindow | null = null

  const recent = recentFiles({
    storage: {
      get: () => settings.get().recentFiles,
      set: (paths) => {
        remember({ recentFiles: paths })
        drawMenu()
      },
    },
    exists: (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    addRecentDocument: (path) => app.addRecentDocument(path),
    clearRecentDocuments: () => app.clearRecentDocuments(),
  })
  const given = createGivenFiles({ newToken: randomUUID, onRead: (path) => recent.add(path) })
  const inbox = createInbox({
    give: (paths) => given.give(paths),
    tell: (files) => {
      if (open !== null) announce(open.contents, 'files-given', files)
    },
  })

  function show(): void {
    if (open === null) {
      openOne()
      return
    }
    const { window } = open
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  function openOne(): void {
    open = createWindow({ ...parts, remember, isListening: () => inbox.isHeard() })
    open.contents.on('did-start-loading', () => inbox.wait())
    open.window.on('closed', () => {
      open = null
      inbox.wait()
    })
  }

  function receive(paths: readonly string[]): void {
    show()
    void inbox.receive(paths)
  }

  function tellProblem(sentence: string): void {
    show()
    if (open !== null) announce(open.contents, 'problem', sentence)
  }

  async function openRecent(path: string): Promise<void> {
    const found = await recent.open(path)
    if (found.ok) receive([found.value])
    else tellProblem(found.problem.sentence)
  }

  async function openBackups(): Promise<void> {
    const made = await mkdir(backupsFolder, { recursive: true }).then(
      () => null,
      (reason: unknown) => hostProblem(reason, backupsFolder, 'write').sentence,
    )
    const problem = made ?? (await shell.openPath(backupsFolder))
    if (problem !== '') tellProblem(problem)
  }

  function drawMenu(): void {
    const template = menuTemplate({
      platform: process.platform,
      packaged: app.isPackaged,
      command: (command) => {
        show()
        if (open !== null) announce(open.contents, 'command', command)
      },
      recent: recent.list(),
      openRecentFile: (path) => void openRecent(path),
      clearRecentFiles: () => recent.clear(),
      openBackupsFolder: () => void openBackups(),
      about: () => app.showAboutPanel(),
    })
    menu.setApplicationMenu(menu.buildFromTemplate(template))
  }

  answerQuestions(
    {
      ipcMain,
      isOwnAddress,
      isOwnWindow: (contents) => open !== null && contents === open.contents,
      report: (name, exception) => console.error(`The question ${name} failed:`, exception),
    },
    questionHandlers({
      current: () => {
        // Questions are answered for the open window alone.
        if (open === null) throw new RangeError('There is no window')
        return open
      },
      given,
      inbox,
      backups: createBackups({ folder: backupsFolder, now: () => new Date() }),
      team: createTeam({
        settings,
        tell: () => {
          if (open !== null) announce(open.contents, 'team-changed', null)
        },
      }),
    }),
  )
  drawMenu()
  return { show, receive }
}
