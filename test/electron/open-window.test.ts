import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { openWindow } from '../../electron/main/open-window.ts'

/** A window that only remembers what was done with it. */
function fakeWindow() {
  const done: string[] = []
  const listeners = new Map<string, () => void>()
  const window = {
    once: (name: string, listener: () => void) => listeners.set(name, listener),
    show: () => done.push('show'),
    loadURL: (address: string) => {
      done.push(address)
      return Promise.resolve()
    },
  }
  return { done, listeners, window: window as unknown as BrowserWindow }
}

describe('openWindow', () => {
  it('opens the page in a sandbox, without Node, without a dictionary', () => {
    const { window } = fakeWindow()
    const asked: BrowserWindowConstructorOptions[] = []
    openWindow({
      create: (options) => {
        asked.push(options)
        return window
      },
      preload: '/out/electron/preload.cjs',
    })
    expect(asked.map((options) => options.webPreferences)).toEqual([
      {
        preload: '/out/electron/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      },
    ])
  })

  it('shows the window once the page is painted', () => {
    const { done, listeners, window } = fakeWindow()
    openWindow({ create: () => window, preload: '' })
    expect(done).toEqual(['app://claimbench/'])
    listeners.get('ready-to-show')?.()
    expect(done).toEqual(['app://claimbench/', 'show'])
  })
})
