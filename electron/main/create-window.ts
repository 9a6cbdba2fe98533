import type { App, BrowserWindow, BrowserWindowConstructorOptions, Dialog, Screen } from 'electron'
import { createDialogs } from '../files/dialogs.ts'
import type { SettingsStore } from '../files/settings.ts'
import { announce } from '../ipc/announce.ts'
import { offerReload } from './after-crash.ts'
import { closeInOrder } from './close-in-order.ts'
import type { OpenWindow } from './handlers.ts'
import { openWindow, smallestWindow } from './open-window.ts'
import type { Remember } from './remember.ts'
import { placeOf, rememberPlace } from './window-place.ts'

export interface CreateWindowParts {
  readonly app: Pick<App, 'on' | 'off' | 'quit'>
  readonly dialog: Dialog
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow
  readonly preload: string
  readonly settings: Pick<SettingsStore, 'get'>
  readonly remember: Remember
  /** Whether the page has loaded so far that it hears. */
  readonly isListening: () => boolean
}

/** Milliseconds that a page has to write what waits before its window closes without it. */
const patience = 10_000
/** Milliseconds after which a window that was moved has come to rest. */
const rest = 500

/** Opens the window with all that belongs to it: place, dialogs, orderly closing, help after a crash. */
export function createWindow(parts: CreateWindowParts): OpenWindow {
  const { app, dialog, settings, remember } = parts
  const { create, preload } = parts
  const place = placeOf(settings.get().window, displays(parts.screen), smallestWindow)
  const window = openWindow({ create, preload, place })
  const contents = window.webContents
  rememberPlace({ window, save: (at) => remember({ window: at }), later: after(rest) })
  const readyToClose = closeInOrder({
    window,
    app,
    isListening: parts.isListening,
    tellClosing: () => announce(contents, 'closing', null),
    later: after(patience),
  })
  offerReload({ window, ask: (question) => dialog.showMessageBox(window, question) })
  const lastFolder = {
    get: () => settings.get().lastFolder ?? undefined,
    set: (folder: string) => remember({ lastFolder: folder }),
  }
  return {
    window,
    contents,
    dialogs: createDialogs({ dialog, window, lastFolder }),
    readyToClose,
  }
}

/** The main display first, as `placeOf` wants them. */
function displays(screen: CreateWindowParts['screen']) {
  const main = screen.getPrimaryDisplay()
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)]
}

function after(milliseconds: number) {
  return (task: () => void) => {
    const timer = setTimeout(task, milliseconds)
    return () => clearTimeout(timer)
  }
}
