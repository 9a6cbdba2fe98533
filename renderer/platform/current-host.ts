import type { Bridge } from '../../shared/ipc/bridge.ts'
import { browserHost } from './browser-host.ts'
import { electronHost } from './electron-host.ts'
import type { Host } from './host.ts'

declare global {
  interface Window {
    /** There in the desktop app alone. */
    readonly claimbench?: Bridge
  }
}

/** The program around this page: the desktop app where its bridge is there, else the browser. */
export function currentHost(): Host {
  return window.claimbench === undefined ? browserHost : electronHost(window.claimbench)
}
