import { open, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeAtomically } from '../../../electron/files/write-atomically.ts'
import type { WritePowers } from '../../../electron/files/write-powers.ts'
import { systemFailure } from './system-failure.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const file = () => join(folder.path, 'notes.json')
const text = () => readFile(file(), 'utf8')
const done = { ok: true, value: null }

/** A handle of which one step is refused. */
function refusing(step: 'writeFile' | 'chmod' | 'sync' | 'close', code: string) {
  return async (path: string, flags: string, mode?: number) => {
    const handle = await open(path, flags, mode)
    const refuse = () => Promise.reject(systemFailure(code))
    return {
      writeFile: (content: string | Uint8Array) => handle.writeFile(content),
      chmod: (bits: number) => handle.chmod(bits),
      sync: () => handle.sync(),
      close: () => handle.close(),
      [step]:
        step === 'close'
          ? () => handle.close().then(refuse)
          : // Half of the content reaches the disk before it is full.
            () => (step === 'writeFile' ? handle.write('half').then(refuse) : refuse()),
    }
  }
}

describe('writeAtomically when the system refuses', () => {
  it.each([
    ['opening', { open: () => Promise.reject(systemFailure('EACCES')) }, 'not-allowed'],
    ['opening', { open: () => Promise.reject(systemFailure('EROFS')) }, 'read-only'],
    ['writing', { open: refusing('writeFile', 'ENOSPC') }, 'disk-full'],
    ['syncing', { open: refusing('sync', 'EIO') }, 'failed'],
    ['closing', { open: refusing('close', 'EDQUOT') }, 'disk-full'],
    ['renaming', { rename: () => Promise.reject(systemFailure('EIO')) }, 'failed'],
  ] as const)('keeps the old file and no other when %s is refused', async (_, powers, kind) => {
    await writeFile(file(), 'old')
    expect(await writeAtomically(file(), 'new and whole', powers)).toMatchObject({
      ok: false,
      problem: { kind },
    })
    expect(await text()).toBe('old')
    expect(await readdir(folder.path)).toEqual(['notes.json'])
  })

  it.each([
    ['setting the mode', { open: refusing('chmod', 'EPERM') }],
    ['syncing for want of it', { open: refusing('sync', 'ENOTSUP') }],
  ])('writes all the same when the disk refuses %s', async (_, powers) => {
    await writeFile(file(), 'old')
    expect(await writeAtomically(file(), 'new', powers)).toEqual(done)
    expect(await text()).toBe('new')
  })

  it('writes all the same when the folder cannot be synced', async () => {
    const powers: Partial<WritePowers> = {
      open: (path, flags, mode) =>
        flags === 'r' ? Promise.reject(systemFailure('EPERM')) : open(path, flags, mode),
    }
    expect(await writeAtomically(file(), 'new', powers)).toEqual(done)
  })

  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'tries again when the rename is refused with %s',
    async (code) => {
      const pauses: number[] = []
      const powers: Partial<WritePowers> = {
        rename: (from, to) =>
          pauses.length < 3 ? Promise.reject(systemFailure(code)) : rename(from, to),
        pause: (milliseconds) => {
          pauses.push(milliseconds)
          return Promise.resolve()
        },
      }
      expect(await writeAtomically(file(), 'new', powers)).toEqual(done)
      expect(pauses).toEqual([10, 20, 40])
    },
  )

  it('gives up on a rename that stays refused, and keeps the old file', async () => {
    await writeFile(file(), 'old')
    const pauses: number[] = []
    const powers: Partial<WritePowers> = {
      rename: () => Promise.reject(systemFailure('EPERM')),
      pause: (milliseconds) => {
        pauses.push(milliseconds)
        return Promise.resolve()
      },
    }
    expect(await writeAtomically(file(), 'new', powers)).toMatchObject({
      ok: false,
      problem: { kind: 'not-allowed' },
    })
    expect(pauses).toEqual([10, 20, 40, 80, 160, 320])
    expect(await text()).toBe('old')
    expect(await readdir(folder.path)).toEqual(['notes.json'])
  })

  it('tells the first refusal when the temporary file cannot be removed either', async () => {
    const powers: Partial<WritePowers> = {
      open: refusing('writeFile', 'ENOSPC'),
      unlink: () => Promise.reject(systemFailure('EBUSY')),
    }
    expect(await writeAtomically(file(), 'new', powers)).toMatchObject({
      ok: false,
      problem: { kind: 'disk-full' },
    })
  })
})
