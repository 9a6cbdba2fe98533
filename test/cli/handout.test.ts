import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { claimbench, emptyFolder } from './run-command.ts'
import { annotation, articleId, library } from './team-files.ts'

async function team() {
  const file = await emptyFolder()
  await writeFile(file('team.json'), encodeLibrary(library([annotation(1, 'the bridge is safe')])))
  return { file, asked: ['handout', file('team.json'), '-o', file('out.json')] as const }
}

it('writes articles without annotations, for those who are named', async () => {
  const { file, asked } = await team()
  expect(await claimbench(...asked, '--for', 'Ana, Ben', '--articles', 'The bridge')).toEqual({
    code: 0,
    err: '',
    out: `${file('out.json')}: 1 article for Ana, Ben.\n`,
  })
  const read = decodeCollection(await readFile(file('out.json'), 'utf8'))
  if (!read.ok) throw new Error(read.problem.message)
  expect(read.value.problems).toEqual([])
  expect(read.value.library).toMatchObject({
    articles: [{ id: articleId }],
    annotations: [],
    assignments: [{ annotators: ['Ana', 'Ben'], articleIds: [articleId], by: null }],
  })
})

it('gives each package an id of its own', async () => {
  const { file, asked } = await team()
  await claimbench(...asked, '--for', 'Ana')
  const first = await readFile(file('out.json'), 'utf8')
  await claimbench(...asked, '--for', 'Ana')
  expect(await readFile(file('out.json'), 'utf8')).not.toBe(first)
})

it.each([
  { name: 'for nobody', words: ['--for', ' ,'], err: 'Say whom it is for: --for Ana,Ben.\n' },
  {
    name: 'of an article that is not there',
    words: ['--for', 'Ana', '--articles', 'The harbour'],
    err: 'There is no article “The harbour” in it.\n',
  },
])('writes nothing $name', async ({ words, err }) => {
  const { file, asked } = await team()
  expect(await claimbench(...asked, ...words)).toEqual({ code: 2, out: '', err })
  await expect(readFile(file('out.json'))).rejects.toThrow('ENOENT')
})
