import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  screen,
  session,
  shell,
} from 'electron'
import { openSettings } from '../files/settings.ts'
import { restrictPermissions } from '../security/permissions.ts'
import { refuseNavigation } from '../security/refuse-navigation.ts'
import { refuseRequests, switchOffNetwork } from '../security/refuse-network.ts'
import { filesOfCommandLine } from './command-line.ts'
import { isOwnAddress } from './origin.ts'
import { registerScheme, servePage } from './serve-page.ts'
import { createWorkbench } from './workbench.ts'
import type { Workbench } from './workbench.ts'

// Seen from out/electron/main.js.
const pageFolder = fileURLToPath(new URL('../renderer', import.meta.url))
const preload = fileURLToPath(new URL('preload.cjs', import.meta.url))

const chosen = process.env['CLAIMBENCH_DATA_DIR']
if (chosen !== undefined && chosen !== '') app.setPath('userData', resolve(chosen))

// Two processes on one profile would fight over its database.
if (app.requestSingleInstanceLock()) {
  start()
} else {
  // The first one is told of our command line.
  app.quit()
}

function start(): void {
  app.enableSandbox()
  switchOffNetwork(app.commandLine)
  registerScheme(protocol)
  // Windows puts windows, pins and recent documents together by this name.
  app.setAppUserModelId('org.claimbench.app')
  app.setAboutPanelOptions({
    applicationName: 'Claimbench',
    applicationVersion: app.getVersion(),
    copyright: 'MIT licence. © 2026 the Claimbench contributors',
  })

  const packaged = app.isPackaged
  const early = [...filesOfCommandLine(process.argv, { packaged, cwd: process.cwd() })]
  let workbench: Workbench | null = null
  const receive = (paths: readonly string[]): void => {
    if (workbench === null) early.push(...paths)
    else workbench.receive(paths)
  }

  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents, isOwnAddress)
  })
  app.on('second-instance', (_event, argv, cwd) => {
    receive(filesOfCommandLine(argv, { packaged, cwd }))
  })
  // macOS opens files by an event, at the start before anything is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    receive([path])
  })
  app.on('activate', () => workbench?.show())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  void openWorkbench().then((opened) => {
    workbench = opened
    opened.receive(early)
  })
}

async function openWorkbench(): Promise<Workbench> {
  const data = app.getPath('userData')
  const [settings] = await Promise.all([openSettings(join(data, 'settings.json')), app.whenReady()])
  restrictPermissions(session.defaultSession)
  refuseRequests(session.defaultSession, isOwnAddress)
  session.defaultSession.setSpellCheckerEnabled(false)
  servePage(protocol, pageFolder)
  return createWorkbench({
    app,
    dialog,
    screen,
    ipcMain,
    menu: Menu,
    shell,
    create: (options) => new BrowserWindow(options),
    preload,
    settings,
    backupsFolder: join(data, 'backups'),
  })
}
