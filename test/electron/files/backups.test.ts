import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupName } from '../../../electron/files/backup-names.ts'
import { createBackups } from '../../../electron/files/backups.ts'
import type { WritePowers } from '../../../electron/files/write-powers.ts'
import { systemFailure } from './system-failure.ts'
import { temporaryFolder } from './temporary-folder.ts'

const base = temporaryFolder()
const folder = () => join(base.path, 'data', 'backups')
const noon = Date.parse('2026-11-23T12:00:00Z')
const done = { ok: true, value: null }
const bytes = (text: string) => new TextEncoder().encode(text)
const refused = {
  ok: false,
  problem: {
    kind: 'refused',
    sentence: 'There is no backup of that name. Choose one from the list.',
  },
}

/** Backups under a clock that goes on by a second with each. */
function ticking(powers: Partial<WritePowers> = {}, begin = noon) {
  let time = begin
  return createBackups({ folder: folder(), now: () => new Date((time += 1000)), powers })
}

describe('createBackups', () => {
  it('lists none before the first', async () => {
    expect(await ticking().list()).toEqual({ ok: true, value: [] })
  })

  it('makes the folder, writes, lists the later state first, and reads', async () => {
    const backups = ticking()
    expect(await backups.write({ bytes: bytes('one'), mark: 1 })).toEqual(done)
    expect(await backups.write({ bytes: bytes('Zoë'), mark: 2 })).toEqual(done)
    const first = 'library-2026-11-23T12-00-01Z-000001.claimbench.json'
    const second = 'library-2026-11-23T12-00-02Z-000002.claimbench.json'
    expect(await backups.list()).toEqual({
      ok: true,
      value: [
        { name: second, written: '2026-11-23T12:00:02Z', mark: 2, size: 4 },
        { name: first, written: '2026-11-23T12:00:01Z', mark: 1, size: 3 },
      ],
    })
    expect(await backups.read(first)).toEqual({ ok: true, value: bytes('one') })
    expect(await backups.read(second)).toEqual({ ok: true, value: bytes('Zoë') })
  })

  it('removes what is no longer worth its room', async () => {
    const backups = ticking()
    for (let mark = 1; mark <= 13; mark += 1) await backups.write({ bytes: bytes('x'), mark })
    const listed = await backups.list()
    expect(listed.ok && listed.value.map(({ mark }) => mark)).toEqual([
      13, 12, 11, 10, 9, 8, 7, 6, 5, 4,
    ])
    expect(await readdir(folder())).toHaveLength(10)
  })

  it('writes backups that are asked for at once one after the other', async () => {
    const steps: string[] = []
    const backups = ticking({
      open: (path, flags, mode) => {
        if (flags === 'wx') steps.push('begin')
        return open(path, flags, mode)
      },
      rename: (from, to) => rename(from, to).then(() => void steps.push('end')),
    })
    const answers = await Promise.all(
      Array.from({ length: 15 }, (_, index) =>
        backups.write({ bytes: bytes('x'), mark: index + 1 }),
      ),
    )
    expect(steps).toEqual(answers.flatMap(() => ['begin', 'end']))
    expect(answers).toEqual(answers.map(() => done))
    expect(await readdir(folder())).toHaveLength(10)
  })

  it('never removes the one just written, though clock and marks went back', async () => {
    const before = ticking()
    for (let mark = 101; mark <= 112; mark += 1) await before.write({ bytes: bytes('x'), mark })
    const after = ticking({}, noon - 400 * 86_400_000)
    expect(await after.write({ bytes: bytes('new'), mark: 1 })).toEqual(done)
    const name = backupName(new Date(noon - 400 * 86_400_000 + 1000), 1)
    expect(await after.read(name)).toEqual({ ok: true, value: bytes('new') })
  })

  it('passes over foreign files, folders and links, and leaves them where they are', async () => {
    await mkdir(folder(), { recursive: true })
    const link = backupName(new Date(noon - 1000), 1)
    const inner = backupName(new Date(noon - 2000), 2)
    await writeFile(join(base.path, 'secret'), 'secret')
    await symlink(join(base.path, 'secret'), join(folder(), link))
    await mkdir(join(folder(), inner))
    await writeFile(join(folder(), 'notes.txt'), 'mine')
    const backups = ticking()
    for (let mark = 3; mark <= 15; mark += 1) await backups.write({ bytes: bytes('x'), mark })
    const listed = await backups.list()
    expect(listed.ok && listed.value.map(({ mark }) => mark)).toEqual([
      15, 14, 13, 12, 11, 10, 9, 8, 7, 6,
    ])
    expect(await readdir(folder())).toEqual(expect.arrayContaining([link, inner, 'notes.txt']))
    expect(await backups.read(link)).toEqual(refused)
    expect(await backups.read(inner)).toEqual(refused)
    expect(await backups.read('notes.txt')).toEqual(refused)
  })

  it.each(['../secret', '..', '', 'library---Z.claimbench.json', '/etc/hostname'])(
    'refuses to read %j',
    async (name) => {
      await mkdir(folder(), { recursive: true })
      await writeFile(join(folder(), '..', 'secret'), 'secret')
      expect(await ticking().read(name)).toEqual(refused)
    },
  )

  it('says that a backup is gone', async () => {
    const backups = ticking()
    await backups.write({ bytes: bytes('x'), mark: 1 })
    const [name] = await readdir(folder())
    await unlink(join(folder(), name!))
    expect(await backups.read(name!)).toMatchObject({ ok: false, problem: { kind: 'gone' } })
  })

  it('removes what a crash left half written', async () => {
    await mkdir(folder(), { recursive: true })
    await writeFile(join(folder(), '.claimbench-0123456789abcdef.tmp'), 'half')
    await ticking().write({ bytes: bytes('x'), mark: 1 })
    expect(await readdir(folder())).toEqual(['library-2026-11-23T12-00-01Z-000001.claimbench.json'])
  })

  it('has written a backup though an old one cannot be removed', async () => {
    const backups = ticking({ unlink: () => Promise.reject(systemFailure('EBUSY')) })
    for (let mark = 1; mark <= 12; mark += 1) {
      expect(await backups.write({ bytes: bytes('x'), mark })).toEqual(done)
    }
    expect(await readdir(folder())).toHaveLength(12)
    await ticking({}, noon + 60_000).write({ bytes: bytes('x'), mark: 13 })
    expect(await readdir(folder())).toHaveLength(10)
  })

  it('keeps every old backup when a new one does not fit on the disk', async () => {
    // Two of the twelve are due to be removed, but not for a backup that is not there.
    const backups = ticking({ unlink: () => Promise.reject(systemFailure('EBUSY')) })
    for (let mark = 1; mark <= 12; mark += 1) await backups.write({ bytes: bytes('x'), mark })
    const before = await readdir(folder())
    const full = ticking({ open: () => Promise.reject(systemFailure('ENOSPC')) }, noon + 60_000)
    expect(await full.write({ bytes: bytes('y'), mark: 13 })).toMatchObject({
      ok: false,
      problem: { kind: 'disk-full' },
    })
    expect(await readdir(folder())).toEqual(before)
  })

  it('writes on after a write that threw', async () => {
    const backups = ticking()
    await expect(backups.write({ bytes: bytes('x'), mark: 0 })).rejects.toThrow(RangeError)
    expect(await backups.write({ bytes: bytes('x'), mark: 1 })).toEqual(done)
  })

  it('says so when a file is where the folder should be', async () => {
    await writeFile(join(base.path, 'data'), 'a file')
    const backups = ticking()
    expect(await backups.write({ bytes: bytes('x'), mark: 1 })).toMatchObject({ ok: false })
    expect(await backups.list()).toMatchObject({ ok: false })
    expect(await readFile(join(base.path, 'data'), 'utf8')).toBe('a file')
  })
})
