import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { encodeCsv } from '../../shared/exchange/encode-csv.ts'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { encodeW3c } from '../../shared/exchange/encode-w3c.ts'
import { claimbench, emptyFolder } from './run-command.ts'
import { annotation, library } from './team-files.ts'

const team = library([annotation(1, 'the bridge is safe'), annotation(2, 'cracks')])

it.each([
  ['csv', encodeCsv(team)],
  ['w3c', encodeW3c(team)],
])('writes annotations as %s, to a file or the standard output', async (to, content) => {
  const path = await emptyFolder()
  await writeFile(path('team.json'), encodeLibrary(team))
  const words = ['convert', path('team.json'), '--to', to]
  expect(await claimbench(...words)).toEqual({ code: 0, out: content, err: '' })
  expect(await claimbench(...words, '-o', path('out'))).toEqual({ code: 0, out: '', err: '' })
  expect(await readFile(path('out'), 'utf8')).toBe(content)
})

it('knows no other format', async () => {
  expect(await claimbench('convert', 'team.json', '--to', 'pdf')).toEqual({
    code: 2,
    out: '',
    err: "Option '--to <format>' argument 'pdf' is invalid. Allowed choices are w3c, csv.\n",
  })
})
