import { readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { claimbench, emptyFolder } from './run-command.ts'
import { annotation, ben, library } from './team-files.ts'

const safe = annotation(1, 'the bridge is safe')
const anas = encodeLibrary(library([{ ...safe, note: 'Ana was here', version: { a: 2 } }]))
const bens = encodeLibrary(
  library([
    { ...safe, note: 'Ben was here', version: { a: 1, b: 1 } },
    annotation(2, 'cracks', { creator: ben, version: { b: 1 } }),
  ]),
)
// Its place is counted in code points, which its own text would have to tell.
const textless = encodeLibrary(library([annotation(3, 'engineer')], { articles: [] }))

describe('merging', () => {
  it('writes the same bytes in any order, with both edits', async () => {
    const file = await emptyFolder()
    await writeFile(file('ana.json'), anas)
    await writeFile(file('ben.json'), bens)
    await writeFile(file('cat.json'), textless)
    const one = ['ana.json', 'ben.json', 'cat.json'].map(file)
    const other = ['cat.json', 'ben.json', 'ana.json', 'ben.json'].map(file)
    expect(await claimbench('merge', ...one, '-o', file('one.json'))).toEqual({
      code: 0,
      out: `${file('one.json')}: 1 article, 3 annotations, 0 relations, 1 changed on both sides and not settled.\n`,
      err: '',
    })
    expect(await claimbench('merge', ...other, '-o', file('other.json'))).toMatchObject({ code: 0 })
    const merged = await readFile(file('one.json'), 'utf8')
    expect(await readFile(file('other.json'), 'utf8')).toBe(merged)
    expect(merged).toContain('Ana was here')
    expect(merged).toContain('Ben was here')
    expect(await claimbench('validate', file('one.json'))).toMatchObject({ code: 0 })
  })
  it('may write over one of its files, and leaves nothing else behind', async () => {
    const file = await emptyFolder()
    await writeFile(file('ana.json'), anas)
    await writeFile(file('ben.json'), bens)
    const ran = await claimbench(
      ...['merge', file('ana.json'), file('ben.json'), '-o', file('ana.json'), '--json'],
    )
    expect({ ...ran, out: JSON.parse(ran.out) as unknown }).toEqual({
      code: 0,
      err: '',
      out: {
        output: file('ana.json'),
        articles: 1,
        annotations: 2,
        relations: 0,
        deleted: 0,
        unsettled: 1,
        leftOut: 0,
      },
    })
    expect(await readdir(dirname(file('ana.json')))).toEqual(['ana.json', 'ben.json'])
  })
  it('leaves damaged parts out, but never takes them from the file that has them', async () => {
    const file = await emptyFolder()
    const damaged = bens.replace('"exact":"cracks"', '"exact":"holes"')
    await writeFile(file('ana.json'), anas)
    await writeFile(file('ben.json'), damaged)
    const files = [file('ana.json'), file('ben.json')]
    const elsewhere = await claimbench('merge', ...files, '-o', file('team.json'))
    expect({ code: elsewhere.code, out: elsewhere.out }).toEqual({
      code: 1,
      out: `${file('team.json')}: 1 article, 1 annotation, 0 relations, 1 changed on both sides and not settled, 1 damaged part left out.\n`,
    })
    expect(elsewhere.err).toContain('$.first.items[1].target.selector')
    const over = await claimbench('merge', ...files, '-o', file('ben.json'))
    expect({ code: over.code, out: over.out }).toEqual({ code: 1, out: '' })
    expect(await readFile(file('ben.json'), 'utf8')).toBe(damaged)
  })
  it('writes nothing when one file cannot be read', async () => {
    const file = await emptyFolder()
    await writeFile(file('ana.json'), anas)
    await writeFile(file('ben.json'), '<html>')
    const files = [file('ana.json'), file('ben.json')]
    expect(await claimbench('merge', ...files, '-o', file('team.json'))).toEqual({
      code: 2,
      out: '',
      err: `${file('ben.json')}: This file is not JSON. It may have been cut off or changed.\n`,
    })
    expect(await readdir(dirname(file('ana.json')))).toEqual(['ana.json', 'ben.json'])
  })
  it('says when the output cannot be written', async () => {
    const file = await emptyFolder()
    await writeFile(file('ana.json'), anas)
    const files = [file('ana.json'), file('ana.json')]
    const { code, err } = await claimbench('merge', ...files, '-o', file('no/team.json'))
    expect({ code, err }).toEqual({
      code: 2,
      err: '“team.json” cannot be written: its folder is no longer there. Choose another folder, or make that one again.\n',
    })
  })
})
