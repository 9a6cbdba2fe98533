import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { teamFolder } from '../../../electron/files/team-folder.ts'
import { lookAgain, rest, systemWatch, watchFolder } from '../../../electron/files/watch-folder.ts'
import type { WatchPowers } from '../../../electron/files/watch-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A system in which nothing happens by itself. */
function planted() {
  let content = 'first'
  let isThere = true
  let task: { run: () => void; after: number } | null = null
  let tell: (() => void) | null = null
  const powers: WatchPowers = {
    watch: (_folder, onChange) => {
      if (!isThere) throw new Error('ENOENT')
      tell = onChange
      return () => (tell = null)
    },
    later: (run, after) => {
      task = { run, after }
      return () => (task = null)
    },
  }
  const onChange = vi.fn()
  const look = () => Promise.resolve(isThere ? content : 'away')
  const stop = watchFolder({ folder: '/team', look, onChange }, powers)
  return {
    onChange,
    stop,
    set: (now: string | null) => {
      isThere = now !== null
      content = now ?? content
    },
    event: () => tell?.(),
    isWatched: () => tell !== null,
    /** Lets the time pass until the next look; gives how long that was. */
    pass: async () => {
      const due = task
      task = null
      due?.run()
      await new Promise((resolve) => setImmediate(resolve))
      return due?.after
    },
    settled: () => new Promise((resolve) => setImmediate(resolve)),
  }
}

describe('watching a folder', () => {
  it('tells of other things in it a moment after the system does, once', async () => {
    const system = planted()
    await system.settled()
    expect(system.onChange).not.toHaveBeenCalled()
    system.set('second')
    system.event()
    system.event()
    expect(await system.pass()).toBe(rest)
    expect(system.onChange).toHaveBeenCalledTimes(1)
    // What is the same as before is no change, as where only a temporary file came and went.
    system.event()
    await system.pass()
    expect(system.onChange).toHaveBeenCalledTimes(1)
  })

  it('looks by itself where the system tells nothing, as of network disks', async () => {
    const system = planted()
    await system.settled()
    system.set('second')
    expect(await system.pass()).toBe(lookAgain)
    expect(system.onChange).toHaveBeenCalledTimes(1)
    expect(await system.pass()).toBe(lookAgain)
    expect(system.onChange).toHaveBeenCalledTimes(1)
  })

  it('tells that the folder went, finds it when it is back, and watches that one', async () => {
    const system = planted()
    await system.settled()
    system.set(null)
    await system.pass()
    expect(system.onChange).toHaveBeenCalledTimes(1)
    expect(system.isWatched()).toBe(false)
    await system.pass()
    expect(system.onChange).toHaveBeenCalledTimes(1)
    system.set('first')
    await system.pass()
    expect(system.onChange).toHaveBeenCalledTimes(2)
    expect(system.isWatched()).toBe(true)
  })

  it('begins with a folder that is away', async () => {
    const system = planted()
    system.set(null)
    await system.settled()
    await system.pass()
    system.set('here')
    await system.pass()
    expect(system.onChange).toHaveBeenCalled()
    expect(system.isWatched()).toBe(true)
  })

  it('tells nothing once it was stopped', async () => {
    const system = planted()
    await system.settled()
    system.set('second')
    system.event()
    system.stop()
    expect(await system.pass()).toBeUndefined()
    expect(system.onChange).not.toHaveBeenCalled()
    expect(system.isWatched()).toBe(false)
  })
})

describe('watching a folder of the disk', () => {
  const base = temporaryFolder()

  it('tells of a file that comes, and of the folder that comes back', async () => {
    const folder = join(base.path, 'team')
    await mkdir(folder)
    const { list } = teamFolder(folder)
    const onChange = vi.fn()
    // Told by the system alone, but for the folder that comes back.
    const later: WatchPowers['later'] = (run, after) => systemWatch.later(run, Math.min(after, 500))
    const look = async () => JSON.stringify(await list())
    const stop = watchFolder({ folder, look, onChange }, { ...systemWatch, later })
    onTestFinished(stop)
    await vi.waitFor(async () => {
      await writeFile(join(folder, 'bo-1111aaaa.claimbench.json'), '{}')
      expect(onChange).toHaveBeenCalled()
    }, 10_000)
    await rm(folder, { recursive: true })
    await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThan(1), 10_000)
    const before = onChange.mock.calls.length
    await mkdir(folder)
    await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThan(before), 10_000)
  })
})
