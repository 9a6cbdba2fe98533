import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { EventEmitter } from 'node:events'
import { only } from './only.ts'

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown
type Listener = (event: IpcMainEvent, ...args: unknown[]) => void

const handlers = new Map<string, Handler>()
const emitter = new EventEmitter()

export const ipcMain = only('ipcMain', {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    handlers.set(channel, handler)
  },
  handleOnce(channel: string, handler: Handler) {
    ipcMain.handle(channel, (event, ...args) => {
      handlers.delete(channel)
      return handler(event, ...args)
    })
  },
  removeHandler(channel: string) {
    handlers.delete(channel)
  },
  on(channel: string, listener: Listener) {
    emitter.on(channel, listener)
    return ipcMain as IpcMain
  },
  once(channel: string, listener: Listener) {
    emitter.once(channel, listener)
    return ipcMain as IpcMain
  },
  off(channel: string, listener: Listener) {
    emitter.off(channel, listener)
    return ipcMain as IpcMain
  },
  removeListener(channel: string, listener: Listener) {
    emitter.off(channel, listener)
    return ipcMain as IpcMain
  },
  removeAllListeners(channel?: string) {
    emitter.removeAllListeners(channel)
    return ipcMain as IpcMain
  },
})

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
