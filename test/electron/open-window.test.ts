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
    maximize: () => done.push('maximize'),
    loadURL: (address: string) => {
      done.push(address)
      return Promise.resolve()
    },
  }
  return { done, listeners, window: window as unknown as BrowserWindow }
}

const place = { x: 10, y: 20, width: 900, height: 700, maximized: false }

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
      place,
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
    openWindow({ create: () => window, preload: '', place })
    expect(done).toEqual(['app://claimbench/'])
    listeners.get('ready-to-show')?.()
    expect(done).toEqual(['app://claimbench/', 'show'])
  })

  it('opens where it was told to, maximised before it is seen', () => {
    const { done, listeners, window } = fakeWindow()
    const asked: BrowserWindowConstructorOptions[] = []
    const create = (options: BrowserWindowConstructorOptions) => {
      asked.push(options)
      return window
    }
    openWindow({ create, preload: '', place: { ...place, maximized: true } })
    expect(asked).toMatchObject([{ x: 10, y: 20, width: 900, height: 700, minWidth: 640 }])
    listeners.get('ready-to-show')?.()
    expect(done).toEqual(['app://claimbench/', 'maximize', 'show'])
  })
})
