import {
  chmod,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  rename,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeAtomically } from '../../../electron/files/write-atomically.ts'
import type { WritePowers } from '../../../electron/files/write-powers.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const posix = process.platform !== 'win32'
const root = process.getuid?.() === 0
const file = () => join(folder.path, 'notes.json')
const text = () => readFile(file(), 'utf8')
const done = { ok: true, value: null }

describe('writeAtomically', () => {
  it('writes a new file, text as UTF-8', async () => {
    expect(await writeAtomically(file(), 'Zoë “𝒳”')).toEqual(done)
    expect(await text()).toBe('Zoë “𝒳”')
    expect(await readdir(folder.path)).toEqual(['notes.json'])
  })

  it('writes bytes as they are', async () => {
    const bytes = Uint8Array.from([0, 255, 13, 10])
    expect(await writeAtomically(file(), bytes)).toEqual(done)
    expect(new Uint8Array(await readFile(file()))).toEqual(bytes)
  })

  it('replaces what was there, also by less', async () => {
    await writeFile(file(), 'old and longer')
    expect(await writeAtomically(file(), 'new')).toEqual(done)
    expect(await text()).toBe('new')
  })

  it('shows readers the old or the new content, never a part', async () => {
    const contents = ['a'.repeat(3_000_000), 'b'.repeat(2_000_000)]
    await writeFile(file(), contents[0]!)
    let writing = true
    const writes = (async () => {
      for (let round = 0; round < 20; round += 1) {
        await writeAtomically(file(), contents[round % 2]!)
      }
      writing = false
    })()
    // The loop gives way at each read.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
    while (writing) expect(contents.includes(await text())).toBe(true)
    await writes
  })

  it('lets several writes to one file each be whole', async () => {
    const contents = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(100_000))
    const answers = await Promise.all(contents.map((each) => writeAtomically(file(), each)))
    expect(answers).toEqual(contents.map(() => done))
    expect(contents).toContain(await text())
    expect(await readdir(folder.path)).toEqual(['notes.json'])
  })

  it.runIf(posix)('keeps the mode of an existing file, whatever the umask', async () => {
    const before = process.umask(0o077)
    try {
      await writeFile(file(), 'old')
      await chmod(file(), 0o664)
      expect(await writeAtomically(file(), 'new')).toEqual(done)
    } finally {
      process.umask(before)
    }
    expect((await stat(file())).mode & 0o777).toBe(0o664)
  })

  it.runIf(posix)('gives a new file the mode that the umask says', async () => {
    const before = process.umask(0o027)
    try {
      await writeAtomically(file(), 'new')
    } finally {
      process.umask(before)
    }
    expect((await stat(file())).mode & 0o777).toBe(0o640)
  })

  it.runIf(posix)('never shows the content of a private file to others', async () => {
    await writeFile(file(), 'old', { mode: 0o600 })
    const modes: (number | undefined)[] = []
    const powers: Partial<WritePowers> = {
      open: (path, flags, mode) => {
        if (flags === 'wx') modes.push(mode)
        return open(path, flags, mode)
      },
    }
    await writeAtomically(file(), 'new', powers)
    expect(modes).toEqual([0o600])
  })

  it('writes where a link leads and leaves the link', async () => {
    await mkdir(join(folder.path, 'real'))
    await writeFile(join(folder.path, 'real', 'a.json'), 'old')
    await symlink(join('real', 'a.json'), file())
    expect(await writeAtomically(file(), 'new')).toEqual(done)
    expect((await lstat(file())).isSymbolicLink()).toBe(true)
    expect(await readFile(join(folder.path, 'real', 'a.json'), 'utf8')).toBe('new')
    expect(await readdir(join(folder.path, 'real'))).toEqual(['a.json'])
  })

  it('makes the file that a chain of links leads to', async () => {
    await mkdir(join(folder.path, 'real'))
    await symlink(join('..', 'a.json'), join(folder.path, 'real', 'second'))
    await symlink(join('real', 'second'), file())
    expect(await writeAtomically(file(), 'new')).toEqual(done)
    expect(await readFile(join(folder.path, 'a.json'), 'utf8')).toBe('new')
    expect(await readlink(file())).toBe(join('real', 'second'))
  })

  it('refuses a circle of links', async () => {
    await symlink('notes.json', file())
    expect(await writeAtomically(file(), 'new')).toMatchObject({
      ok: false,
      problem: { kind: 'failed' },
    })
  })

  it('refuses a folder', async () => {
    await mkdir(file())
    expect(await writeAtomically(file(), 'new')).toEqual({
      ok: false,
      problem: {
        kind: 'refused',
        sentence:
          '“notes.json” was not written: a folder or device has that name. Choose another name.',
      },
    })
  })

  it.runIf(posix)('does not replace a device', async () => {
    expect(await writeAtomically('/dev/null', 'new')).toMatchObject({
      ok: false,
      problem: { kind: 'refused' },
    })
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  // Root may write everywhere, so these two are told apart only for other accounts.
  it.skipIf(root || !posix)('does not replace a write-protected file', async () => {
    await writeFile(file(), 'old', { mode: 0o444 })
    expect(await writeAtomically(file(), 'new')).toMatchObject({
      ok: false,
      problem: { kind: 'not-allowed' },
    })
    expect(await text()).toBe('old')
  })

  it.skipIf(root || !posix)('says that a folder is read-only', async () => {
    await chmod(folder.path, 0o555)
    const answer = await writeAtomically(file(), 'new')
    await chmod(folder.path, 0o755)
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } })
  })

  it('says that a missing folder is gone', async () => {
    const missing = join(folder.path, 'missing', 'a.json')
    expect(await writeAtomically(missing, 'new')).toMatchObject({
      ok: false,
      problem: { kind: 'gone' },
    })
  })

  it('takes a name of full length', async () => {
    const long = join(folder.path, 'n'.repeat(255))
    expect(await writeAtomically(long, 'new')).toEqual(done)
    expect(await writeAtomically(`${long}n`, 'new')).toMatchObject({
      ok: false,
      problem: { kind: 'failed', sentence: expect.stringContaining('too long') as string },
    })
  })

  it('syncs the content before the rename and the folder after it', async () => {
    const steps: string[] = []
    const powers: Partial<WritePowers> = {
      open: async (path, flags, mode) => {
        const handle = await open(path, flags, mode)
        const name = path === folder.path ? 'folder' : 'file'
        return {
          writeFile: (content) => handle.writeFile(content),
          chmod: (bits) => handle.chmod(bits),
          sync: () => {
            steps.push(`sync ${name}`)
            return handle.sync()
          },
          close: () => {
            steps.push(`close ${name}`)
            return handle.close()
          },
        }
      },
      rename: (from, to) => {
        steps.push('rename')
        return rename(from, to)
      },
    }
    await writeAtomically(file(), 'new', powers)
    expect(steps).toEqual(['sync file', 'close file', 'rename', 'sync folder', 'close folder'])
  })
})
