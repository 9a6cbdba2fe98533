import { execFileSync } from 'node:child_process'
import { mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultReadLimit, readCapped } from '../../../electron/files/read-capped.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const linux = process.platform === 'linux'

describe('readCapped', () => {
  it.each([0, 1, 999, 1000])('reads a file of %i bytes under a limit of 1000', async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251)
    const file = join(folder.path, 'a.bin')
    await writeFile(file, bytes)
    const read = await readCapped(file, { limit: 1000 })
    expect(read).toEqual({ ok: true, value: bytes })
  })

  it('refuses a file of one byte over the limit', async () => {
    const file = join(folder.path, 'large.txt')
    await writeFile(file, 'x'.repeat(1001))
    expect(await readCapped(file, { limit: 1000 })).toEqual({
      ok: false,
      problem: {
        kind: 'too-large',
        sentence:
          '“large.txt” is larger than 1000 bytes, the most that is read. Split it into smaller files.',
      },
    })
  })

  it('refuses a file over 512 MiB when no limit is given', async () => {
    const file = join(folder.path, 'sparse.txt')
    await writeFile(file, '')
    await truncate(file, defaultReadLimit + 1)
    expect(await readCapped(file)).toMatchObject({
      ok: false,
      problem: { kind: 'too-large', sentence: expect.stringContaining('512 MiB') as string },
    })
  })

  // Files under /proc are regular and of size 0 until read: as if they grew meanwhile.
  it.runIf(linux)('reads on when the file has grown within the limit', async () => {
    const read = await readCapped('/proc/version', { limit: 100_000 })
    expect(read).toEqual({ ok: true, value: new Uint8Array(await readFile('/proc/version')) })
  })

  it.runIf(linux)('refuses a file that grows over the limit while it is read', async () => {
    const { length } = await readFile('/proc/version')
    expect(await readCapped('/proc/version', { limit: length })).toMatchObject({ ok: true })
    expect(await readCapped('/proc/version', { limit: length - 1 })).toMatchObject({
      ok: false,
      problem: { kind: 'too-large' },
    })
  })

  it('follows a link', async () => {
    await writeFile(join(folder.path, 'a.txt'), 'a')
    await symlink(join(folder.path, 'a.txt'), join(folder.path, 'link.txt'))
    expect(await readCapped(join(folder.path, 'link.txt'))).toEqual({
      ok: true,
      value: new TextEncoder().encode('a'),
    })
  })

  it('says that a missing file is gone', async () => {
    expect(await readCapped(join(folder.path, 'a.txt'))).toMatchObject({
      ok: false,
      problem: { kind: 'gone' },
    })
  })

  it('says that a folder is one', async () => {
    await mkdir(join(folder.path, 'texts'))
    expect(await readCapped(join(folder.path, 'texts'))).toEqual({
      ok: false,
      problem: { kind: 'failed', sentence: '“texts” is a folder. Choose the files in it.' },
    })
  })

  it.runIf(linux)('does not wait for a pipe', { timeout: 5_000 }, async () => {
    execFileSync('/usr/bin/mkfifo', [join(folder.path, 'pipe')])
    expect(await readCapped(join(folder.path, 'pipe'))).toMatchObject({
      ok: false,
      problem: { kind: 'refused' },
    })
  })

  it.runIf(linux)('does not read a device', async () => {
    expect(await readCapped('/dev/zero')).toMatchObject({
      ok: false,
      problem: { kind: 'refused' },
    })
  })
})
