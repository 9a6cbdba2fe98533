import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../../shared/ipc/bridge.ts'
import { failure, success } from '../../../shared/model/result.ts'
import { electronHost } from '../../../renderer/platform/electron-host.ts'
import type { PickedFile } from '../../../renderer/platform/host.ts'

type Told = (told: unknown) => void

/** A bridge that answers from a table and keeps what it was asked. */
function fakeBridge(answers: Readonly<Record<string, unknown>>) {
  const asked: (readonly [string, unknown])[] = []
  const listeners = new Map<string, Told>()
  const bridge = {
    ask: (name: string, question: unknown) => {
      asked.push([name, question])
      return Promise.resolve(answers[name] ?? success(null))
    },
    listen: (name: string, listener: Told) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
  } as unknown as Bridge
  return { bridge, asked, tell: (name: string, told: unknown) => listeners.get(name)?.(told) }
}

const file = { token: 'token-1', name: 'a.txt', size: 3 }

describe('the host in the desktop app', () => {
  it('reads a chosen file by its token, and says in a sentence why it cannot', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    const { bridge, asked } = fakeBridge({
      'pick-files': success([file]),
      'read-file': success(bytes),
    })
    const picked = await electronHost(bridge).pickFiles({ kind: 'article' })
    expect(picked.ok && picked.value.map(({ name, size }) => [name, size])).toEqual([['a.txt', 3]])
    expect(picked.ok && (await picked.value[0]?.read())).toEqual(success(bytes))
    expect(asked).toEqual([
      ['pick-files', { kind: 'article' }],
      ['read-file', { token: 'token-1' }],
    ])
    const problem = failure({ kind: 'gone', sentence: '“a.txt” is gone.' })
    const gone = fakeBridge({ 'pick-files': success([file]), 'read-file': problem })
    const again = await electronHost(gone.bridge).pickFiles({ kind: 'article' })
    expect(again.ok && (await again.value[0]?.read())).toEqual(problem)
  })

  it('takes files that were given before it listened, and those given later', async () => {
    const { bridge, tell } = fakeBridge({ 'take-files': success([file]) })
    const taken: string[] = []
    const take = (files: readonly PickedFile[]) => taken.push(...files.map(({ name }) => name))
    const stop = electronHost(bridge).desktop?.onFilesGiven(take)
    await expect.poll(() => taken).toEqual(['a.txt'])
    tell('files-given', [{ ...file, name: 'b.txt' }])
    expect(taken).toEqual(['a.txt', 'b.txt'])
    stop?.()
    tell('files-given', [file])
    expect(taken).toHaveLength(2)
  })

  it('lets the window close once all is finished, also when something could not be', async () => {
    const { bridge, asked, tell } = fakeBridge({})
    let give: () => void = () => undefined
    const unfinished = new Promise<never>((_, reject) => {
      give = () => reject(new RangeError('full'))
    })
    unfinished.catch(() => undefined)
    electronHost(bridge).desktop?.onClosing(() => unfinished)
    tell('closing', null)
    expect(asked).toEqual([])
    give()
    await expect.poll(() => asked).toEqual([['ready-to-close', {}]])
  })
})
