import { existsSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { corpus } from '../shared/exchange/corpora.ts'
import { claimbench, emptyFolder } from './run-command.ts'
import { annotation, library } from './team-files.ts'

const folders = ['test_parsing', 'test_transform'].map((name) => corpus(`json-test-suite/${name}`))
const files = folders.filter(existsSync).flatMap((folder) => {
  return readdirSync(folder).map((name) => join(folder, name))
})
const good = encodeLibrary(library([annotation(1, 'the bridge is safe')]))
const sentence = /^[^\n]+: [A-Z][^\n]*\.\n$/u

describe.skipIf(files.length === 0)('a malformed file', () => {
  it('is answered by one sentence, alone or beside a good one', async () => {
    const path = await emptyFolder()
    await writeFile(path('good.json'), good)
    for (const file of files) {
      const { code, err } = await claimbench('validate', path('good.json'), file)
      expect({ file, code }).toEqual({ file, code: 2 })
      expect(err).toMatch(sentence)
    }
  })
  it('is never merged', async () => {
    const path = await emptyFolder()
    await writeFile(path('good.json'), good)
    for (const file of files) {
      const ran = await claimbench('merge', path('good.json'), file, '-o', path('good.json'))
      expect({ file, code: ran.code, out: ran.out }).toEqual({ file, code: 2, out: '' })
    }
    expect(await readFile(path('good.json'), 'utf8')).toBe(good)
  })
  it('in the place of an item is named, and takes nothing else away', async () => {
    const path = await emptyFolder()
    const [before, after = ''] = good.split('"items":[\n')
    for (const file of files) {
      const value = await readFile(file, 'utf8')
      try {
        JSON.parse(value)
      } catch {
        continue
      }
      await writeFile(path('mixed.json'), `${before}"items":[\n${value},\n${after}`)
      const { code, out, err } = await claimbench('validate', path('mixed.json'))
      expect({ file, code, err }).toEqual({ file, code: 1, err: '' })
      expect(out).toContain('1 annotation, 1 damaged part.')
      expect(out).toContain('$.first.items[0]')
    }
  })
})
