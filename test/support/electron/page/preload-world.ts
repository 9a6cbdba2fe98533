import type { Crossing } from './crossing.ts'
import type { Wire } from './wire.ts'

/** From the preload script's world to main. */
export type FromPage =
  | { readonly kind: 'hello'; readonly url: string }
  | { readonly kind: 'preload-error'; readonly url: string; readonly message: string }
  | {
      readonly kind: 'invoke' | 'send'
      readonly url: string
      readonly id: number
      readonly channel: string
      readonly args: readonly unknown[]
    }

/** From main to the preload script's world. */
export type ToPage =
  | { readonly kind: 'result'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  | { readonly kind: 'message'; readonly channel: string; readonly args: readonly unknown[] }

export interface PreloadWorldParts {
  readonly wire: Wire
  readonly crossing: Crossing
  /** Chromium's binding, by which text reaches main. */
  readonly tell: (text: string) => void
  /** Under this name main finds the function that hears it. */
  readonly hear: string
  readonly versions: Readonly<Record<string, string>>
  readonly platform: string
  /** The bundled preload script. */
  readonly run: (
    require: (name: string) => unknown,
    module: { exports: unknown },
    process: unknown,
  ) => void
}

/**
 * What a sandboxed preload script finds: `require('electron')` and little else. Runs in the page as
 * source text: it must not refer to anything outside itself.
 */
export function preloadWorld(parts: PreloadWorldParts): void {
  type Listener = (event: unknown, ...args: readonly unknown[]) => void
  const { wire, crossing, tell, hear, run } = parts
  const waiting = new Map<number, (ok: boolean, value: unknown) => void>()
  const listeners = new Map<string, { readonly listener: Listener; readonly once: boolean }[]>()
  let ids = 0

  function only(name: string, members: object): object {
    return new Proxy(members, {
      get: (target, key) => {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown
        throw new Error(`The stand-in has no ${name}.${key}`)
      },
    })
  }

  function say(message: FromPage): void {
    tell(wire.pack(message))
  }

  function add(channel: string, listener: Listener, once: boolean): void {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
  }

  function remove(channel: string, listener: Listener): void {
    const left = listeners.get(channel) ?? []
    const at = left.findLastIndex((one) => one.listener === listener)
    listeners.set(
      channel,
      left.filter((_one, index) => index !== at),
    )
  }

  const ipcRenderer = only('ipcRenderer', {
    invoke(channel: string, ...args: unknown[]) {
      return new Promise((resolve, reject) => {
        ids += 1
        waiting.set(ids, (ok, value) => {
          if (ok) resolve(value)
          else reject(new Error(`Error invoking remote method '${channel}': ${String(value)}`))
        })
        say({ kind: 'invoke', url: location.href, id: ids, channel, args })
      })
    },
    send(channel: string, ...args: unknown[]) {
      say({ kind: 'send', url: location.href, id: 0, channel, args })
    },
    on(channel: string, listener: Listener) {
      add(channel, listener, false)
      return ipcRenderer
    },
    addListener(channel: string, listener: Listener) {
      add(channel, listener, false)
      return ipcRenderer
    },
    once(channel: string, listener: Listener) {
      add(channel, listener, true)
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      remove(channel, listener)
      return ipcRenderer
    },
    removeListener(channel: string, listener: Listener) {
      remove(channel, listener)
      return ipcRenderer
    },
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
  })

  Object.defineProperty(globalThis, hear, {
    value: (text: string) => {
      const message = wire.unpack(text) as ToPage
      if (message.kind === 'result') {
        waiting.get(message.id)?.(message.ok, message.value)
        waiting.delete(message.id)
        return
      }
      for (const { listener, once } of listeners.get(message.channel) ?? []) {
        if (once) remove(message.channel, listener)
        listener({ sender: ipcRenderer, ports: [] }, ...message.args)
      }
    },
  })

  const electron = only('require("electron")', {
    ipcRenderer,
    contextBridge: only('contextBridge', { exposeInMainWorld: crossing.expose }),
  })

  function require(name: string): unknown {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }

  say({ kind: 'hello', url: location.href })
  try {
    const { versions, platform } = parts
    const process = only('process', { versions, platform, sandboxed: true, contextIsolated: true })
    run(require, { exports: {} }, process)
  } catch (reason) {
    say({ kind: 'preload-error', url: location.href, message: String(reason) })
  }
}
