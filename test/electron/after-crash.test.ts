import { EventEmitter } from 'node:events'
import type { MessageBoxOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { offerReload } from '../../electron/main/after-crash.ts'
import type { CrashParts } from '../../electron/main/after-crash.ts'

/** A window whose page can end, and what was done with it. */
function crashing(button: string, reason: string, closesMeanwhile = false) {
  const done: string[] = []
  let isDestroyed = false
  const emitter = new EventEmitter()
  const webContents = Object.assign(emitter, { reload: () => done.push('reload') })
  const window = {
    webContents,
    isDestroyed: () => isDestroyed,
    destroy: () => done.push('destroy'),
  } as unknown as CrashParts['window']
  offerReload({
    window,
    ask: ({ buttons = [], message }: MessageBoxOptions) => {
      done.push(message)
      isDestroyed = closesMeanwhile
      return Promise.resolve({ response: buttons.indexOf(button) })
    },
  })
  emitter.emit('render-process-gone', {}, { reason, exitCode: 1 })
  return done
}

const stopped = 'This window has stopped working.'

describe('offerReload', () => {
  it.each([
    ['Load again', 'reload'],
    ['Close', 'destroy'],
  ])('does what the person chose: %s', async (button, act) => {
    const done = crashing(button, 'crashed')
    await expect.poll(() => done).toEqual([stopped, act])
  })

  it('says nothing when the page ended in order', () => {
    expect(crashing('Load again', 'clean-exit')).toEqual([])
  })

  it('leaves a window alone that was closed while it asked', async () => {
    const done = crashing('Load again', 'oom', true)
    await Promise.resolve()
    expect(done).toEqual([stopped])
  })
})
