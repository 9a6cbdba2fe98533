import type { BrowserWindow } from 'electron'
import type { WindowAct, WindowState } from '../messages.ts'

/** What the rest of the stand-in needs of a window. */
export interface OpenWindow {
  readonly window: BrowserWindow
  /** Chromium's name for the page, once it has loaded. */
  readonly loaded: Promise<string>
  readonly state: () => WindowState
  readonly act: (act: WindowAct) => void
}

export const openWindows = new Set<OpenWindow>()

/** Called when the last window has closed, or a window refused to. */
export const windowEnds = {
  lastClosed: (): void => undefined,
  refused: (): void => undefined,
}

export function firstWindow(): OpenWindow {
  const [first] = openWindows
  if (first === undefined) throw new Error('There is no window')
  return first
}

export function focusedWindow(): BrowserWindow | null {
  return [...openWindows].find(({ state }) => state().focused)?.window ?? null
}
