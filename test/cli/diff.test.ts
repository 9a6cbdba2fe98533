import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { claimbench, emptyFolder } from './run-command.ts'
import { annotation, ben, library } from './team-files.ts'

const safe = annotation(1, 'the bridge is safe')
const id = (number: number) => annotation(number, 'Rain').id

async function filesOf(first: readonly Annotation[], second: readonly Annotation[]) {
  const path = await emptyFolder()
  await writeFile(path('a.json'), encodeLibrary(library(first)))
  await writeFile(path('b.json'), encodeLibrary(library(second)))
  return [path('a.json'), path('b.json')] as const
}

const kept = annotation(6, 'says')
const first = [
  { ...safe, note: 'Ana', version: { a: 2 } },
  annotation(2, 'cracks'),
  annotation(3, 'engineer', { version: { a: 2 } }),
  annotation(4, 'coming', { version: { a: 1 } }),
  annotation(5, 'mayor', { note: 'by hand' }),
  kept,
]
const second = [
  { ...safe, note: 'Ben', version: { a: 1, b: 1 } },
  annotation(3, 'engineer'),
  annotation(4, 'coming', { deleted: true, version: { a: 1, b: 1 } }),
  annotation(5, 'mayor'),
  kept,
  annotation(7, 'Rain', { creator: ben, tag: null }),
]

it('says of each record that differs how', async () => {
  const [a, b] = await filesOf(first, second)
  expect(await claimbench('diff', a, b)).toEqual({
    code: 1,
    err: '',
    out:
      `Only in ${a} (1):\n  annotation “cracks” (claim, Ana Example) ${id(2)}\n` +
      `Only in ${b} (1):\n  annotation “Rain” (untagged, Ben Example) ${id(7)}\n` +
      `Newer in ${a} (1):\n  annotation “engineer” (claim, Ana Example) ${id(3)}\n` +
      `Newer in ${b} (1):\n  annotation (deleted) ${id(4)}\n` +
      `Changed on both sides (1):\n  annotation “the bridge is safe” (claim, Ana Example) ${id(1)}\n` +
      `Different though of one version: a file was changed by hand (1):\n  annotation “mayor” (claim, Ana Example) ${id(5)}\n` +
      '2 identical records, 6 different.\n',
  })
})

it('says it to machines', async () => {
  const [a, b] = await filesOf(first, second)
  const { out } = await claimbench('diff', '--json', a, b)
  const hows = ['concurrent', 'only-first', 'newer-first', 'newer-second', 'altered', 'only-second']
  const ids = [1, 2, 3, 4, 5, 7].map(id)
  expect(JSON.parse(out)).toEqual({
    first: a,
    second: b,
    identical: 2,
    differences: hows.map((how, index) => ({ how, kind: 'annotation', id: ids[index] })),
  })
})

it('sees that what was merged includes a side, and that nobody has settled it', async () => {
  const [a, b] = await filesOf(first, second)
  const path = await emptyFolder()
  await claimbench('merge', a, b, '-o', path('team.json'))
  const { out } = await claimbench('diff', path('team.json'), a)
  expect(out).not.toContain('Changed on both sides')
  expect(out).toContain(`Newer in ${path('team.json')} (2)`)
  expect(out).toContain('5 identical records, 3 different.')
})

it('finds no difference between files that hold the same', async () => {
  const [a, b] = await filesOf(first, [...first].reverse())
  expect(await claimbench('diff', a, b)).toEqual({
    code: 0,
    out: '7 identical records, 0 different.\n',
    err: '',
  })
})
