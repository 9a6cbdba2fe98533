import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { teamFolder } from '../../../electron/files/team-folder.ts'
import { systemFailure } from './system-failure.ts'
import { temporaryFolder } from './temporary-folder.ts'

const base = temporaryFolder()
const path = (...names: string[]) => join(base.path, 'team', ...names)
const own = 'ana-0k3v9zq1.claimbench.json'
const bytes = (text: string) => new TextEncoder().encode(text)
const done = { ok: true, value: null }
const refused = {
  ok: false,
  problem: { kind: 'refused', sentence: 'There is no file of the team under that name.' },
}

async function present() {
  await mkdir(path())
  return teamFolder(path())
}

describe('the team’s folder', () => {
  it('lists the files of the team, copies set aside included, and nothing else', async () => {
    const folder = await present()
    const copy = 'bo-1111aaaa.claimbench.sync-conflict-20261127-101500-ABCDEFG.json'
    await writeFile(path('bo-1111aaaa.claimbench.json'), 'four')
    await utimes(path('bo-1111aaaa.claimbench.json'), 5, 7)
    await writeFile(path(copy), '')
    await utimes(path(copy), 5, 8)
    for (const name of ['.claimbench-0123456789abcdef.tmp', 'notes.txt', '.stignore']) {
      await writeFile(path(name), 'x')
    }
    await mkdir(path('sub.claimbench.json'))
    await symlink(path('bo-1111aaaa.claimbench.json'), path('link.claimbench.json'))
    expect(await folder.list()).toEqual({
      ok: true,
      value: [
        { name: 'bo-1111aaaa.claimbench.json', size: 4, modified: 7000 },
        { name: copy, size: 0, modified: 8000 },
      ],
    })
  })

  it('reads and writes whole files, and leaves nothing beside them', async () => {
    const folder = await present()
    expect(await folder.write(own, bytes('mine'))).toEqual(done)
    expect(await folder.write(own, bytes('mine again'))).toEqual(done)
    expect(await folder.read(own)).toEqual({ ok: true, value: bytes('mine again') })
    expect(await readdir(path())).toEqual([own])
  })

  it('keeps the file as it was where the disk is full', async () => {
    const folder = await present()
    await folder.write(own, bytes('mine'))
    const full = teamFolder(path(), { rename: () => Promise.reject(systemFailure('ENOSPC')) })
    expect(await full.write(own, bytes('more'))).toMatchObject({ problem: { kind: 'disk-full' } })
    expect(await readFile(path(own), 'utf8')).toBe('mine')
    expect(await readdir(path())).toEqual([own])
  })

  it.each(['../a-0k3v9zq1.claimbench.json', 'bo.claimbench.json', 'x.json', ''])(
    'writes nothing under the name “%s”',
    async (name) => {
      const folder = await present()
      expect(await folder.write(name, bytes('x'))).toEqual(refused)
      expect(await readdir(path())).toEqual([])
    },
  )

  it.each(['../secret.claimbench.json', '../../etc/passwd', '.hidden.claimbench.json'])(
    'reads nothing under the name “%s”',
    async (name) => {
      const folder = await present()
      await writeFile(join(base.path, 'secret.claimbench.json'), 'secret')
      expect(await folder.read(name)).toEqual(refused)
    },
  )

  it('follows no link that somebody put under a name, to read or to write', async () => {
    const folder = await present()
    const secret = join(base.path, 'secret.txt')
    await writeFile(secret, 'secret')
    await symlink(secret, path(own))
    expect(await folder.write(own, bytes('x'))).toEqual(refused)
    expect(await folder.read(own)).toEqual(refused)
    expect(await readFile(secret, 'utf8')).toBe('secret')
  })

  it('says that it is away, and is used again once it is back', async () => {
    const folder = await present()
    await folder.write(own, bytes('mine'))
    const away = {
      ok: false,
      problem: {
        kind: 'gone',
        sentence:
          'The folder “team” is not there now: its disk or network share may be away. It is used again once it is back.',
      },
    }
    await rename(path(), join(base.path, 'elsewhere'))
    expect(await folder.list()).toEqual(away)
    expect(await folder.write(own, bytes('x'))).toMatchObject({ problem: { kind: 'gone' } })
    await rename(join(base.path, 'elsewhere'), path())
    expect(await folder.list()).toMatchObject({ ok: true, value: [{ name: own }] })
    await rm(path(own))
    expect(await folder.read(own)).toMatchObject({ problem: { kind: 'gone' } })
  })

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('says that it may not be read', async () => {
    const folder = await present()
    await chmod(path(), 0)
    expect(await folder.list()).toMatchObject({ problem: { kind: 'not-allowed' } })
    await chmod(path(), 0o700)
  })
})
