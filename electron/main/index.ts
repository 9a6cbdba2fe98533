import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, protocol, session } from 'electron'
import { restrictPermissions } from '../security/permissions.ts'
import { refuseNavigation } from '../security/refuse-navigation.ts'
import { refuseRequests, switchOffNetwork } from '../security/refuse-network.ts'
import { openWindow } from './open-window.ts'
import { isOwnAddress } from './origin.ts'
import { registerScheme, servePage } from './serve-page.ts'

// Seen from out/electron/main.js.
const folder = fileURLToPath(new URL('../renderer', import.meta.url))
const preload = fileURLToPath(new URL('preload.cjs', import.meta.url))

const dataFolder = process.env['CLAIMBENCH_DATA_DIR']
if (dataFolder !== undefined && dataFolder !== '') app.setPath('userData', dataFolder)

// Two processes on one profile would fight over its database.
if (app.requestSingleInstanceLock()) {
  start()
} else {
  app.quit()
}

function start(): void {
  app.enableSandbox()
  switchOffNetwork(app.commandLine)
  registerScheme(protocol)
  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents, isOwnAddress)
  })
  app.on('second-instance', showFirstWindow)
  app.on('activate', showFirstWindow)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  void app.whenReady().then(() => {
    restrictPermissions(session.defaultSession)
    refuseRequests(session.defaultSession, isOwnAddress)
    session.defaultSession.setSpellCheckerEnabled(false)
    servePage(protocol, folder)
    showFirstWindow()
  })
}

function showFirstWindow(): void {
  if (!app.isReady()) return
  const [first] = BrowserWindow.getAllWindows()
  if (first === undefined) {
    openWindow({ create: (options) => new BrowserWindow(options), preload })
    return
  }
  if (first.isMinimized()) first.restore()
  first.focus()
}
