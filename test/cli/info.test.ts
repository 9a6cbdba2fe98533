import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { claimbench, emptyFolder } from './run-command.ts'
import { ana, annotation, articleId, ben, library } from './team-files.ts'

const safe = annotation(1, 'the bridge is safe')
const cracks = annotation(2, 'cracks', { tag: 'evidence', creator: ben, labels: ['bridges'] })
const file = encodeLibrary(
  library([
    { ...safe, concurrent: [{ ...safe, note: 'Ben', version: { b: 1 } }], version: { c: 1 } },
    cracks,
    annotation(3, 'Rain', { deleted: true }),
  ]),
)

it('says what a file holds', async () => {
  const path = await emptyFolder()
  await writeFile(path('team.json'), file)
  expect(await claimbench('info', path('team.json'))).toEqual({
    code: 0,
    err: '',
    out:
      `${path('team.json')}\n` +
      '  Format          1.2\n' +
      '  Articles        1\n' +
      '                  The bridge: 2 annotations\n' +
      '  Annotations     2 (1 claim, 1 evidence)\n' +
      '  Annotators      Ana Example 1, Ben Example 1\n' +
      '  Relations       0\n' +
      '  Decisions       0\n' +
      '  Guidance        0 tags\n' +
      '  Of other tools  0\n' +
      '  Deleted         1\n' +
      '  Not settled     1\n' +
      '  Damaged parts   0\n',
  })
})

it('says it to machines', async () => {
  const path = await emptyFolder()
  await writeFile(path('team.json'), file)
  const { code, out } = await claimbench('info', '--json', path('team.json'))
  expect({ code, out: JSON.parse(out) as unknown }).toEqual({
    code: 0,
    out: {
      files: [
        {
          file: path('team.json'),
          formatVersion: '1.2',
          articles: [{ id: articleId, title: 'The bridge', annotations: 2 }],
          annotations: {
            total: 2,
            tags: { claim: 1, evidence: 1 },
            annotators: [
              { ...ana, count: 1 },
              { ...ben, count: 1 },
            ],
            speakers: {},
            labels: { bridges: 1 },
            withoutArticle: 0,
          },
          relations: {},
          decisions: 0,
          guidance: 0,
          foreign: 0,
          deleted: 1,
          unsettled: 1,
          damaged: 0,
        },
      ],
    },
  })
})
