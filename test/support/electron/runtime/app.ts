import type { App } from 'electron'
import { mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeChromium } from './chromium.ts'
import { appEvents, life } from './life.ts'
import { only } from './only.ts'
import { called, noted, record } from './record.ts'
import { settings } from './settings.ts'
import { delivered, isLocked, lock, unlock } from './single-instance.ts'
import { openWindows, windowEnds } from './windows.ts'

interface Manifest {
  readonly name: string
  readonly productName?: string
  readonly version: string
}

type PathName = Parameters<App['getPath']>[0]

const manifest = JSON.parse(readFileSync(join(settings.root, 'package.json'), 'utf8')) as Manifest
const names = { app: manifest.productName ?? manifest.name }
const paths = new Map<string, string>([
  ['home', settings.home],
  ['appData', join(settings.home, '.config')],
  ['userData', settings.userData],
  ['temp', tmpdir()],
  ['exe', process.execPath],
  ['desktop', join(settings.home, 'Desktop')],
  ['documents', join(settings.home, 'Documents')],
  ['downloads', join(settings.home, 'Downloads')],
  ['pictures', join(settings.home, 'Pictures')],
])
for (const name of ['documents', 'downloads', 'desktop']) {
  mkdirSync(paths.get(name) ?? '', { recursive: true })
}

function getPath(name: PathName): string {
  const path = paths.get(name) ?? (name === 'sessionData' ? paths.get('userData') : undefined)
  if (path === undefined) throw new Error(`The stand-in has no path '${name}'`)
  return path
}

/** Asks each window; one that refuses stops it. */
function quit(): void {
  if (life.quitting) return
  life.quitting = true
  if (appEvents.isPrevented('before-quit')) {
    life.quitting = false
    return
  }
  if (openWindows.size === 0) {
    finish()
    return
  }
  for (const { window } of openWindows) {
    // A window before this one has refused.
    if (!quitting()) return
    window.close()
  }
}

function quitting(): boolean {
  return life.quitting
}

function finish(): void {
  if (appEvents.isPrevented('will-quit')) {
    life.quitting = false
    return
  }
  leave(0)
}

let isLeaving = false

function leave(code: number): void {
  // The second of two would end the process while Chromium still writes.
  if (isLeaving) return
  isLeaving = true
  appEvents.emit('quit', {}, code)
  void Promise.all([closeChromium(), delivered()]).finally(() => {
    unlock()
    process.exit(code)
  })
}

function exit(code = 0): void {
  windowEnds.lastClosed = () => undefined
  for (const { window } of [...openWindows]) window.destroy()
  leave(code)
}

windowEnds.refused = () => {
  life.quitting = false
}
windowEnds.lastClosed = () => {
  if (life.quitting) finish()
  else if (appEvents.hasListener('window-all-closed')) appEvents.emit('window-all-closed')
  else quit()
}

export const app = only('app', {
  ...appEvents.methods,
  isReady: () => life.ready,
  whenReady: () =>
    life.ready
      ? Promise.resolve()
      : new Promise<void>((resolve) => appEvents.methods.once('ready', () => resolve())),
  quit,
  exit,
  getPath,
  setPath: (name: string, path: string) => {
    if (!paths.has(name) && name !== 'sessionData') {
      throw new Error(`The stand-in has no path '${name}'`)
    }
    mkdirSync(path, { recursive: true })
    paths.set(name, path)
  },
  getAppPath: () => settings.root,
  getVersion: () => manifest.version,
  getLocale: () => 'en-US',
  getName: () => names.app,
  setName: (name: string) => {
    names.app = name
  },
  get name() {
    return names.app
  },
  set name(name) {
    names.app = name
  },
  isPackaged: settings.packaged,
  requestSingleInstanceLock: (additionalData?: unknown) =>
    lock(
      getPath('userData'),
      { argv: process.argv, cwd: process.cwd(), additionalData },
      (second) => {
        appEvents.emit('second-instance', {}, second.argv, second.cwd, second.additionalData)
      },
    ),
  hasSingleInstanceLock: isLocked,
  releaseSingleInstanceLock: unlock,
  enableSandbox: () => {
    if (life.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
    called('app.enableSandbox')
  },
  commandLine: only('app.commandLine', {
    appendSwitch: (name: string, value?: string) => {
      record.switches.push({ name, value: value ?? null })
    },
    hasSwitch: (name: string) => record.switches.some((one) => one.name === name),
    getSwitchValue: (name: string) =>
      record.switches.findLast((one) => one.name === name)?.value ?? '',
  }) as unknown as App['commandLine'],
  addRecentDocument: noted('app.addRecentDocument'),
  clearRecentDocuments: noted('app.clearRecentDocuments'),
  setAboutPanelOptions: noted('app.setAboutPanelOptions'),
  showAboutPanel: noted('app.showAboutPanel'),
  setAppUserModelId: noted('app.setAppUserModelId'),
  disableHardwareAcceleration: noted('app.disableHardwareAcceleration'),
  focus: noted('app.focus'),
} satisfies Partial<Record<keyof App, unknown>> &
  Pick<
    App,
    | 'isReady'
    | 'whenReady'
    | 'quit'
    | 'exit'
    | 'getPath'
    | 'setPath'
    | 'getVersion'
    | 'requestSingleInstanceLock'
    | 'enableSandbox'
    | 'commandLine'
    | 'isPackaged'
    | 'name'
  >)
