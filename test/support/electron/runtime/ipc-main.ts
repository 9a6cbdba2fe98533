import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { EventEmitter } from 'node:events'
import { only } from './only.ts'

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown
type Listener = (event: IpcMainEvent, ...args: unknown[]) => void

const handlers = new Map<string, Handler>()
const emitter = new EventEmitter()

function handle(channel: string, handler: Handler): void {
  if (handlers.has(channel)) {
    throw new Error(`Attempted to register a second handler for '${channel}'`)
  }
  handlers.set(channel, handler)
}

/** For chains of calls. */
function itself(): IpcMain {
  return ipcMain as unknown as IpcMain
}

export const ipcMain = only('ipcMain', {
  handle,
  handleOnce(channel: string, handler: Handler) {
    handle(channel, (event, ...args) => {
      handlers.delete(channel)
      return handler(event, ...args)
    })
  },
  removeHandler(channel: string) {
    handlers.delete(channel)
  },
  on(channel: string, listener: Listener) {
    emitter.on(channel, listener)
    return itself()
  },
  once(channel: string, listener: Listener) {
    emitter.once(channel, listener)
    return itself()
  },
  off(channel: string, listener: Listener) {
    emitter.off(channel, listener)
    return itself()
  },
  removeListener(channel: string, listener: Listener) {
    emitter.off(channel, listener)
    return itself()
  },
  removeAllListeners(channel?: string) {
    emitter.removeAllListeners(channel)
    return itself()
  },
} satisfies Partial<Record<keyof IpcMain, unknown>> &
  Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler' | 'on' | 'once' | 'off'>)

export async function handleInvoke(
  event: IpcMainInvokeEvent,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return await handler(event, ...args)
}

export function hearSend(event: IpcMainEvent, channel: string, args: readonly unknown[]): void {
  emitter.emit(channel, event, ...args)
}
