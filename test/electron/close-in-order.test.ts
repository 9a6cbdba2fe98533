import { EventEmitter } from 'node:events'
import type { App, BrowserWindow } from 'electron'
import { describe, expect, it } from 'vitest'
import { closeInOrder } from '../../electron/main/close-in-order.ts'

/** A window, a program and a timer that remember what was done; `isPrevented` is what `close` said. */
function closing() {
  const done: string[] = []
  const events = new EventEmitter()
  const contentsEvents = new EventEmitter()
  const appEvents = new EventEmitter()
  const waiting = new Set<() => void>()
  const state = { isCrashed: false, isListening: true }
  const webContents = Object.assign(contentsEvents, { isCrashed: () => state.isCrashed })
  const window = Object.assign(events, {
    webContents,
    destroy: () => {
      done.push('destroy')
      events.emit('closed')
    },
  }) as unknown as BrowserWindow
  const app = Object.assign(appEvents, { quit: () => done.push('quit') }) as unknown as App
  const ready = closeInOrder({
    window,
    app,
    isListening: () => state.isListening,
    tellClosing: () => done.push('tell'),
    later: (task) => {
      waiting.add(task)
      return () => waiting.delete(task)
    },
  })
  const close = () => {
    let isPrevented = false
    events.emit('close', { preventDefault: () => (isPrevented = true) })
    return isPrevented
  }
  const runOut = () => {
    for (const task of waiting) task()
  }
  return { done, events, contentsEvents, appEvents, waiting, state, ready, close, runOut }
}

describe('closeInOrder', () => {
  it('closes at once while the page has not loaded', () => {
    const { done, state, close } = closing()
    state.isListening = false
    close()
    expect(done).toEqual(['destroy'])
  })

  it('tells the page and closes the window when the page is ready', () => {
    const { done, waiting, ready, close } = closing()
    expect(close()).toBe(true)
    expect([done, waiting.size]).toEqual([['tell'], 1])
    ready()
    expect([done, waiting.size]).toEqual([['tell', 'destroy'], 0])
  })

  it('tells the page once, however often the window is asked to close', () => {
    const { done, waiting, close } = closing()
    expect([close(), close(), close()]).toEqual([true, true, true])
    expect([done, waiting.size]).toEqual([['tell'], 1])
  })

  it('closes the window of a page that does not answer', () => {
    const { done, close, runOut } = closing()
    close()
    runOut()
    expect(done).toEqual(['tell', 'destroy'])
  })

  it.each(['crashes', 'becomes unresponsive'])('closes the window when its page %s', (how) => {
    const { done, events, contentsEvents, waiting, ready, close } = closing()
    close()
    if (how === 'crashes') contentsEvents.emit('render-process-gone')
    else events.emit('unresponsive')
    expect([done, waiting.size]).toEqual([['tell', 'destroy'], 0])
    ready()
    expect(done).toEqual(['tell', 'destroy'])
  })

  it('does not wait for a page that has crashed before', () => {
    const { done, state, contentsEvents, waiting, close } = closing()
    state.isCrashed = true
    contentsEvents.emit('render-process-gone')
    expect(done).toEqual([])
    close()
    expect([done, waiting.size]).toEqual([['destroy'], 0])
  })

  it('does not wait for a page that is unresponsive, but for one that has been', () => {
    const silent = closing()
    silent.events.emit('unresponsive')
    silent.close()
    const back = closing()
    back.events.emit('unresponsive')
    back.events.emit('responsive')
    back.close()
    expect([silent.done, back.done]).toEqual([['destroy'], ['tell']])
  })

  it('leaves the window open when the page is ready unasked', () => {
    const { done, ready, close } = closing()
    ready()
    expect(done).toEqual([])
    expect(close()).toBe(true)
    expect(done).toEqual(['tell'])
  })

  it('quits when the window is closed, if that was under way', () => {
    const { done, appEvents, ready, close } = closing()
    appEvents.emit('before-quit')
    close()
    ready()
    expect(done).toEqual(['tell', 'destroy', 'quit'])
  })

  it('quits also when the wish comes while the page writes', () => {
    const { done, appEvents, ready, close } = closing()
    close()
    appEvents.emit('before-quit')
    expect(close()).toBe(true)
    ready()
    expect(done).toEqual(['tell', 'destroy', 'quit'])
  })

  it('leaves nothing behind when the window is gone in another way', () => {
    const { done, events, appEvents, waiting, ready, close, runOut } = closing()
    close()
    events.emit('closed')
    ready()
    runOut()
    expect([done, waiting.size, appEvents.eventNames()]).toEqual([['tell'], 0, []])
  })
})
