import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plant } from './planted.ts'
import type { PlantedTree } from './planted.ts'

describe('the compilers', () => {
  let tree: PlantedTree
  let printed = ''

  beforeAll(async () => {
    tree = await plant({
      'shared/looks.ts': 'export const width = document.body.clientWidth\n',
      'shared/reads.ts':
        "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
      'shared/timers.ts': 'export const later = setTimeout\n',
      'renderer/reads.ts':
        "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
      'renderer/process.ts': 'export const platform = process.platform\n',
      'electron/looks.ts': 'export const width = document.body.clientWidth\n',
      'cli/looks.ts': 'export const width = document.body.clientWidth\n',
    })
    const each = ['shared', 'renderer', 'electron', 'cli'].map((project) =>
      tree.run('tsc', [
        '--noEmit',
        '--composite',
        'false',
        '--emitDeclarationOnly',
        'false',
        '-p',
        project,
      ]),
    )
    printed = (await Promise.all(each)).join('\n')
  })
  afterAll(() => tree.remove())

  it.each([
    ['the page in shared/', /shared\/looks\.ts\(1,.*Cannot find name 'document'/],
    ['Node in shared/', /shared\/reads\.ts\(1,.*node:fs/],
    ['timers in shared/', /shared\/timers\.ts\(1,.*setTimeout/],
    ['Node in renderer/', /renderer\/reads\.ts\(1,.*node:fs/],
    ['the process in renderer/', /renderer\/process\.ts\(1,.*process/],
    ['the page in electron/', /electron\/looks\.ts\(1,.*Cannot find name 'document'/],
    ['the page in cli/', /cli\/looks\.ts\(1,.*Cannot find name 'document'/],
  ])('refuse %s', (_, refusal) => {
    expect(printed).toMatch(refusal)
  })
})
