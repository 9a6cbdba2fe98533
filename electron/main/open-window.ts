import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import type { WindowPlace } from '../files/settings.ts'
import { securePreferences } from '../security/web-preferences.ts'
import { origin } from './origin.ts'

export interface WindowParts {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow
  /** The bundled preload script. */
  readonly preload: string
  readonly place: WindowPlace
}

/** In the screen's device-independent pixels: what the three panes need at the least. */
export const smallestWindow = { minWidth: 640, minHeight: 480 } as const

/** Opens the one window of the workbench; it is shown when its first frame is painted. */
export function openWindow({ create, preload, place }: WindowParts): BrowserWindow {
  const { maximized, ...bounds } = place
  const window = create({
    title: 'Claimbench',
    ...bounds,
    ...smallestWindow,
    show: false,
    webPreferences: { ...securePreferences, preload },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  void window.loadURL(`${origin}/`)
  return window
}
