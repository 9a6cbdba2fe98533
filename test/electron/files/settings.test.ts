import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSettings } from '../../../electron/files/settings.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const file = () => join(folder.path, 'settings.json')
const defaults = { window: null, lastFolder: null, recentFiles: [], teamFolder: null }
const place = { x: -10, y: 20, width: 1280, height: 860, maximized: false }
const done = { ok: true, value: null }

describe('openSettings', () => {
  it('starts with the defaults and writes nothing by itself', async () => {
    expect((await openSettings(file())).get()).toEqual(defaults)
    expect(await readdir(folder.path)).toEqual([])
  })

  it('remembers what was changed, and the rest', async () => {
    const first = await openSettings(file())
    expect(await first.change({ window: place })).toEqual(done)
    expect(await first.change({ lastFolder: '/home/ada' })).toEqual(done)
    expect(await first.change({ recentFiles: ['/home/ada/a.txt'] })).toEqual(done)
    expect(await first.change({ teamFolder: '/srv/team' })).toEqual(done)
    const changed = {
      window: place,
      lastFolder: '/home/ada',
      recentFiles: ['/home/ada/a.txt'],
      teamFolder: '/srv/team',
    }
    expect(first.get()).toEqual(changed)
    expect((await openSettings(file())).get()).toEqual(changed)
  })

  it('makes the folder that it is kept in', async () => {
    const deep = join(folder.path, 'a', 'b', 'settings.json')
    const store = await openSettings(deep)
    expect(await store.change({ lastFolder: 'x' })).toEqual(done)
    expect((await openSettings(deep)).get().lastFolder).toBe('x')
  })

  it('keeps the last of many changes at once', async () => {
    const store = await openSettings(file())
    const changes = Array.from({ length: 20 }, (_, x) => store.change({ window: { ...place, x } }))
    expect(store.get().window?.x).toBe(19)
    expect(await Promise.all(changes)).toEqual(changes.map(() => done))
    expect((await openSettings(file())).get().window?.x).toBe(19)
    expect(await readdir(folder.path)).toEqual(['settings.json'])
  })

  it.each([
    ['nothing', '', defaults],
    ['half of it', '{"window":{"x":1', defaults],
    ['zeroes', '\0'.repeat(100), defaults],
    ['a list', '[]', defaults],
    ['null', 'null', defaults],
    ['members of an unknown future', '{"theme":"dark","lastFolder":"a"}', { lastFolder: 'a' }],
    ['a damaged window', '{"window":{"x":"1"},"lastFolder":"a"}', { lastFolder: 'a' }],
    ['a window of no width', JSON.stringify({ window: { ...place, width: 0 } }), {}],
    ['a window of no place', JSON.stringify({ window: { ...place, x: 1.5 } }), {}],
    ['a damaged folder', JSON.stringify({ window: place, lastFolder: 7 }), { window: place }],
    ['a damaged list', '{"lastFolder":"a","recentFiles":["a",7]}', { lastFolder: 'a' }],
    ['far too much', JSON.stringify({ lastFolder: 'a'.repeat(70_000) }), defaults],
  ])('takes what it can from a file that holds %s', async (_, text, expected) => {
    await writeFile(file(), text)
    const store = await openSettings(file())
    expect(store.get()).toEqual({ ...defaults, ...expected })
    expect(await store.change({ lastFolder: 'b' })).toEqual(done)
    expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({ lastFolder: 'b' })
  })

  it('works for the session when it cannot be read or written', async () => {
    await mkdir(file())
    const store = await openSettings(file())
    expect(store.get()).toEqual(defaults)
    expect(await store.change({ lastFolder: 'a' })).toMatchObject({ ok: false })
    expect(store.get().lastFolder).toBe('a')
  })
})
