import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import { origin } from './origin.ts'

export interface WindowParts {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow
  /** The bundled preload script. */
  readonly preload: string
}

/** Opens the one window of the workbench; it is shown when its first frame is painted. */
export function openWindow({ create, preload }: WindowParts): BrowserWindow {
  const window = create({
    title: 'Claimbench',
    width: 1280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The dictionary would be fetched from the network.
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(`${origin}/`)
  return window
}
