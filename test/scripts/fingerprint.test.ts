import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '../../build/scripts/fingerprint.mjs'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'claimbench-fingerprint-'))
  await mkdir(join(root, 'shared', 'model'), { recursive: true })
  await writeFile(join(root, 'shared', 'model', 'tag.ts'), 'one')
})

afterEach(async () => {
  await rm(root, { recursive: true })
})

describe('fingerprint', () => {
  const sources = ['shared', 'package-lock.json']

  it('stays when nothing changes', async () => {
    expect(await fingerprint(root, sources)).toBe(await fingerprint(root, sources))
  })

  it.each([
    { name: 'is added', change: () => writeFile(join(root, 'shared', 'new.ts'), '') },
    { name: 'is removed', change: () => rm(join(root, 'shared', 'model', 'tag.ts')) },
    { name: 'grows', change: () => writeFile(join(root, 'shared', 'model', 'tag.ts'), 'three') },
    {
      name: 'is put back to an older state',
      change: () => utimes(join(root, 'shared', 'model', 'tag.ts'), 1, 1),
    },
    { name: 'at the top appears', change: () => writeFile(join(root, 'package-lock.json'), '{}') },
  ])('changes when a file $name', async ({ change }) => {
    const before = await fingerprint(root, sources)
    await change()
    expect(await fingerprint(root, sources)).not.toBe(before)
  })
})
