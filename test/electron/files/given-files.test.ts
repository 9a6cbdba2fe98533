import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createGivenFiles } from '../../../electron/files/given-files.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const bytes = (text: string) => new TextEncoder().encode(text)
const refused = {
  ok: false,
  problem: { kind: 'refused', sentence: 'The file is no longer at hand. Choose it again.' },
}

function counting() {
  let count = 0
  return () => `token-${String((count += 1)).padStart(4, '0')}`
}

async function filled(names: readonly string[]): Promise<string[]> {
  const paths = names.map((name) => join(folder.path, name))
  await Promise.all(paths.map((path, index) => writeFile(path, names[index]!)))
  return paths
}

describe('createGivenFiles', () => {
  it('gives name, size and token in the order of the paths, and no path', async () => {
    const given = createGivenFiles({ newToken: counting() })
    expect(await given.give(await filled(['b.txt', 'long name.md']))).toEqual([
      { token: 'token-0001', name: 'b.txt', size: 5 },
      { token: 'token-0002', name: 'long name.md', size: 12 },
    ])
  })

  it('reads what a token stands for, as often as asked', async () => {
    const given = createGivenFiles({ newToken: counting() })
    await given.give(await filled(['a.txt', 'b.txt']))
    expect(await given.read('token-0002')).toEqual({ ok: true, value: bytes('b.txt') })
    expect(await given.read('token-0001')).toEqual({ ok: true, value: bytes('a.txt') })
    expect(await given.read('token-0002')).toEqual({ ok: true, value: bytes('b.txt') })
  })

  it('says of a path that leads to no file why, once it is read', async () => {
    const opened: string[] = []
    const given = createGivenFiles({ newToken: counting(), onRead: (path) => opened.push(path) })
    const [file] = await filled(['a.txt'])
    await mkdir(join(folder.path, 'texts'))
    const paths = [join(folder.path, 'missing.txt'), join(folder.path, 'texts'), file!]
    const files = await given.give(paths)
    expect(files.map(({ name }) => name)).toEqual(['missing.txt', 'texts', 'a.txt'])
    const read = await Promise.all(files.map(({ token }) => given.read(token)))
    expect(read).toEqual([
      {
        ok: false,
        problem: { kind: 'gone', sentence: expect.stringContaining('“missing.txt”') as string },
      },
      {
        ok: false,
        problem: { kind: 'failed', sentence: '“texts” is a folder. Choose the files in it.' },
      },
      { ok: true, value: bytes('a.txt') },
    ])
    expect(opened).toEqual([file])
  })

  it('says that a file is gone when it was moved before it is read', async () => {
    const given = createGivenFiles({ newToken: counting() })
    const [file] = await filled(['a.txt'])
    await given.give([file!])
    await rename(file!, join(folder.path, 'b.txt'))
    expect(await given.read('token-0001')).toMatchObject({ ok: false, problem: { kind: 'gone' } })
  })

  it('refuses a token that it never gave, a path too', async () => {
    const given = createGivenFiles({ newToken: counting() })
    const [file] = await filled(['a.txt'])
    await given.give([file!])
    for (const token of ['token-0002', file!, '', '__proto__', 'constructor']) {
      expect(await given.read(token)).toEqual(refused)
    }
  })

  it('reads no more than its limit', async () => {
    const given = createGivenFiles({ newToken: counting(), readLimit: 4 })
    await given.give(await filled(['a.txt', 'b.md']))
    expect(await given.read('token-0001')).toMatchObject({
      ok: false,
      problem: { kind: 'too-large' },
    })
    expect(await given.read('token-0002')).toEqual({ ok: true, value: bytes('b.md') })
  })

  it('forgets the files given first when there are too many', async () => {
    const given = createGivenFiles({ newToken: counting(), remembered: 3 })
    await given.give(await filled(['a.txt', 'b.txt']))
    await given.give(await filled(['c.txt', 'd.txt']))
    expect(await given.read('token-0001')).toEqual(refused)
    const kept = await Promise.all([2, 3, 4].map((count) => given.read(`token-000${count}`)))
    expect(kept).toEqual(
      ['b.txt', 'c.txt', 'd.txt'].map((name) => ({ ok: true, value: bytes(name) })),
    )
  })
})
