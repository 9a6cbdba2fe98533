import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createBridge } from '../../electron/preload/bridge.ts'
import type { BridgeParts } from '../../electron/preload/bridge.ts'
import type { AnnouncementName, QuestionName } from '../../shared/ipc/names.ts'

type Listener = Parameters<BridgeParts['on']>[1]

/** A bridge over an emitter that hands out itself, as Electron's does. */
function bridgeOver(invoke: BridgeParts['invoke']) {
  const heard = new Map<string, Listener>()
  const emitter = { sender: 'every channel' }
  const bridge = createBridge({
    invoke,
    on: (channel, listener) => {
      heard.set(channel, listener)
      return () => {
        heard.delete(channel)
        return emitter
      }
    },
  })
  const tell = (channel: string, told: unknown) => heard.get(channel)?.(emitter, told)
  return { bridge, heard, tell }
}

const strangeNames = ['', 'eval', '__proto__', 'constructor', 'claimbench:print', 'ELECTRON_X']

describe('ask', () => {
  it('asks on the channel of the question and gives the answer', async () => {
    const invoked: unknown[][] = []
    const { bridge } = bridgeOver((...words) => {
      invoked.push(words)
      return Promise.resolve({ ok: true, value: true })
    })
    expect(await bridge.ask('print', {})).toEqual({ ok: true, value: true })
    expect(invoked).toEqual([['claimbench:print', {}]])
  })

  it('gives a problem as it was told', async () => {
    const gone = { ok: false, problem: { kind: 'gone', sentence: '“a.txt” is gone.' } }
    const { bridge } = bridgeOver(() => Promise.resolve(gone))
    expect(await bridge.ask('read-file', { token: 'token-0001' })).toEqual(gone)
  })

  it.each([...strangeNames, 'closing'])('refuses the name “%s”', async (name) => {
    const invoked: unknown[] = []
    const { bridge } = bridgeOver((channel) => {
      invoked.push(channel)
      return Promise.resolve({ ok: true, value: null })
    })
    expect(await bridge.ask(name as QuestionName, {})).toEqual({
      ok: false,
      problem: { kind: 'refused', sentence: 'Claimbench knows no such question.' },
    })
    expect(invoked).toEqual([])
  })

  const unanswered = {
    ok: false,
    problem: {
      kind: 'failed',
      sentence: 'Claimbench did not answer this window. Close it and start Claimbench again.',
    },
  }
  it('never throws at the page', async () => {
    const { bridge } = bridgeOver(() => Promise.reject(new Error('No handler registered')))
    expect(await bridge.ask('print', {})).toEqual(unanswered)
  })
  it.each([undefined, null, 'yes', {}, { ok: true }, { ok: false, value: 1 }, { ok: 1, value: 1 }])(
    'takes %j for no answer',
    async (answer) => {
      const { bridge } = bridgeOver(() => Promise.resolve(answer))
      expect(await bridge.ask('print', {})).toEqual(unanswered)
    },
  )
})

describe('listen', () => {
  const never: BridgeParts['invoke'] = () => Promise.reject(new Error('Not asked'))

  it('hands over what is told and never the event', () => {
    const { bridge, tell } = bridgeOver(never)
    const heard: unknown[][] = []
    bridge.listen('command', (...words) => heard.push(words))
    tell('claimbench:command', 'undo')
    expect(heard).toEqual([['undo']])
  })

  it('gives a function that stops it and gives nothing itself', () => {
    const { bridge, heard } = bridgeOver(never)
    const stop: () => unknown = bridge.listen('closing', () => undefined)
    expect(heard.size).toBe(1)
    expect(stop()).toBeUndefined()
    expect(heard.size).toBe(0)
  })

  it.each([...strangeNames, 'print'])('hears nothing under the name “%s”', (name) => {
    const { bridge, heard } = bridgeOver(never)
    const stop: () => unknown = bridge.listen(name as AnnouncementName, () => undefined)
    expect([heard.size, stop()]).toEqual([0, undefined])
  })

  it.each([
    { name: 'command', told: 'quit', passes: false },
    { name: 'command', told: 'redo', passes: true },
    { name: 'files-given', told: 'a.txt', passes: false },
    { name: 'files-given', told: [], passes: true },
    { name: 'closing', told: undefined, passes: false },
    { name: 'closing', told: null, passes: true },
  ] as const)('of $name, $told passes: $passes', ({ name, told, passes }) => {
    const { bridge, tell } = bridgeOver(never)
    const heard: unknown[] = []
    bridge.listen(name, (value) => heard.push(value))
    tell(`claimbench:${name}`, told)
    expect(heard).toEqual(passes ? [told] : [])
  })
})

describe('the preload script', () => {
  it('brings no package along', async () => {
    const entry = new URL('../../electron/preload/index.ts', import.meta.url)
    expect(await packagesOf(entry)).toEqual(new Set(['electron']))
  })
})

/** The packages that a module imports as values, itself or through its own files. */
async function packagesOf(module: URL): Promise<ReadonlySet<string>> {
  const text = await readFile(module, 'utf8')
  const imports = [...text.matchAll(/^import (?!type )[^']*'(?<from>[^']+)'/gm)]
  const found = new Set<string>()
  for (const from of imports.map(({ groups }) => groups?.['from'] ?? '')) {
    if (from.startsWith('.')) {
      for (const inner of await packagesOf(new URL(from, module))) found.add(inner)
    } else {
      found.add(from)
    }
  }
  return found
}
