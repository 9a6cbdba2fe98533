import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import type { Decision } from '../../shared/model/decision.ts'
import { claimbench, emptyFolder } from './run-command.ts'
import { ana, annotation, articleId, ben, library } from './team-files.ts'

const anas = [annotation(1, 'the bridge is safe'), annotation(2, 'engineer found cracks')]
const bens = [
  annotation(3, 'the bridge is safe', { creator: ben }),
  annotation(4, 'found cracks', { creator: ben }),
]
const decided: Decision = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000009',
  articleIds: [articleId],
  about: [anas[1]?.id ?? '', bens[1]?.id ?? ''],
  outcome: { kind: 'one', kept: [bens[1]?.id ?? ''] },
  reason: 'By the codebook.',
  supersedes: [],
  creator: ana,
  created: '2026-02-01T00:00:00Z',
  modified: '2026-02-01T00:00:00Z',
  version: { a: 7 },
  deleted: false,
}

async function teamFiles(decisions: readonly Decision[]) {
  const file = await emptyFolder()
  await writeFile(file('ana.json'), encodeLibrary(library(anas, { decisions })))
  await writeFile(file('ben.json'), encodeLibrary(library(bens)))
  return { file, paths: [file('ana.json'), file('ben.json')] }
}

it('writes what was decided for and what both have', async () => {
  const { file, paths } = await teamFiles([decided])
  const signed = file('signed.json')
  expect(await claimbench('consensus', ...paths, '-o', signed)).toEqual({
    code: 0,
    err: '',
    out: `${signed}: 2 annotators, 2 annotations, 0 relations, 1 decision.\n  The bridge: 1 agreed, 1 settled\n  Ana Example and the consensus: F1 0.500 exact, 1.000 overlapping\n  Ben Example and the consensus: F1 1.000 exact, 1.000 overlapping\n`,
  })
  expect(await claimbench('validate', signed)).toMatchObject({ code: 0 })
  const written = await readFile(signed, 'utf8')
  expect(
    [anas[0], anas[1], bens[0], bens[1]].map((each) => written.includes(`{"id":"${each?.id}"`)),
  ).toEqual([true, false, false, true])
  const turned = file('turned.json')
  await claimbench('consensus', ...paths.toReversed(), '-o', turned)
  expect(await readFile(turned, 'utf8')).toBe(written)
})

it('says what is open, to machines too, by an exit code of its own', async () => {
  const { file, paths } = await teamFiles([])
  const { code, out } = await claimbench('consensus', '--json', ...paths, '-o', file('o.json'))
  expect({ code, said: JSON.parse(out) as unknown }).toEqual({
    code: 1,
    said: {
      output: file('o.json'),
      annotators: [ana, ben].map(({ id }) => ({ id, exact: 2 / 3, overlap: 2 / 3 })),
      annotations: 1,
      relations: 0,
      decisions: 0,
      articles: [{ id: articleId, agreed: 1, settled: 0, contested: 0, open: 1 }],
    },
  })
})

it('compares those who are named, and says who is not there', async () => {
  const { file, paths } = await teamFiles([])
  const asked = ['consensus', ...paths, '-o', file('o.json'), '--annotators'] as const
  expect(await claimbench(...asked, 'Ben Example')).toMatchObject({
    code: 0,
    out: `${file('o.json')}: 1 annotator, 2 annotations, 0 relations, 0 decisions.\n  The bridge: 2 agreed\n  Ben Example and the consensus: F1 1.000 exact, 1.000 overlapping\n`,
  })
  expect(await claimbench(...asked, `${ana.id}, Cat`)).toEqual({
    code: 2,
    out: '',
    err: 'Nobody named “Cat” has marked anything.\n',
  })
})

it('writes nothing where a file cannot be read', async () => {
  const { file, paths } = await teamFiles([])
  await writeFile(file('bad.json'), '[')
  const ran = await claimbench('consensus', ...paths, file('bad.json'), '-o', file('o.json'))
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain('not JSON')
  await expect(readFile(file('o.json'))).rejects.toThrow('ENOENT')
})
