import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { claimbench, claimbenchWith, emptyFolder } from './run-command.ts'
import { annotation, library } from './team-files.ts'

const good = encodeLibrary(library([annotation(1, 'the bridge is safe')]))
const changed = good.replace('"exact":"the bridge is safe"', '"exact":"the\\u001b[2J bridge"')
const alone = encodeLibrary(library([annotation(1, 'the bridge is safe')], { articles: [] }))

it('finds nothing in a file that is as it should be', async () => {
  const file = await emptyFolder()
  await writeFile(file('a.json'), good)
  expect(await claimbench('validate', file('a.json'))).toEqual({
    code: 0,
    out: `${file('a.json')}: 1 annotation, nothing damaged.\n`,
    err: '',
  })
})

it('names a damaged part by its JSON path, its words harmless to a terminal', async () => {
  const file = await emptyFolder()
  await writeFile(file('a.json'), changed)
  expect(await claimbench('validate', file('a.json'))).toEqual({
    code: 1,
    out:
      `${file('a.json')}: $.first.items[0].target.selector: The words it quotes do not stand in ` +
      `its article where it says they do. “the [2J bridge”\n` +
      `${file('a.json')}: 0 annotations, 1 damaged part.\n`,
    err: '',
  })
})

it('checks what a file quotes against the text that another file holds', async () => {
  const file = await emptyFolder()
  const wrong = alone.replace('"exact":"the bridge is safe"', '"exact":"the bridge is gone"')
  await writeFile(file('whole.json'), good)
  await writeFile(file('wrong.json'), wrong)
  const apart = await claimbench('validate', file('wrong.json'), '--json')
  expect({ ...apart, out: JSON.parse(apart.out) as unknown }).toEqual({
    code: 0,
    err: '',
    out: {
      files: [
        {
          file: file('wrong.json'),
          damaged: [],
          annotations: 1,
          withoutArticle: 1,
          unsettled: 0,
        },
      ],
    },
  })
  const together = await claimbench('validate', file('wrong.json'), file('whole.json'))
  expect(together.code).toBe(1)
  expect(together.out).toContain('“the bridge is gone”')
})

it('says of each file that is none why, and checks the others', async () => {
  const file = await emptyFolder()
  await writeFile(file('a.json'), good)
  await writeFile(file('cut.json'), good.slice(0, 300))
  await writeFile(file('latin1.json'), Buffer.from([0x22, 0xe9, 0x22]))
  const ran = await claimbench(
    'validate',
    ...['cut.json', 'latin1.json', 'none.json', 'a.json'].map(file),
  )
  expect(ran).toEqual({
    code: 2,
    out: `${file('a.json')}: 1 annotation, nothing damaged.\n`,
    err:
      `${file('cut.json')}: This file is not JSON. It may have been cut off or changed.\n` +
      `${file('latin1.json')}: This file is no text in UTF-8. It may have been changed by another program.\n` +
      `${file('none.json')}: There is no such file.\n`,
  })
})

it('shows what it is doing to somebody who watches, and leaves nothing of it', async () => {
  const file = await emptyFolder()
  await writeFile(file('a.json'), good)
  const { err } = await claimbenchWith({ isWatched: true }, 'validate', file('a.json'))
  expect(err).toBe('\r\u001B[2KReading a.json…\r\u001B[2K')
})
