import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plant } from './planted.ts'
import type { PlantedTree } from './planted.ts'

/** For each rule of build/dependency-cruiser.cjs a file that breaks it. */
const violations = {
  'shared-is-pure': ['shared/uses-dexie.ts', "import 'dexie'"],
  'electron-imports': ['electron/uses-page.ts', "import '../renderer/ui/button.ts'"],
  'cli-imports': ['cli/uses-main.ts', "import '../electron/uses-page.ts'"],
  'nobody-imports-cli': ['shared/uses-cli.ts', "import '../cli/alone.ts'"],
  'renderer-imports': ['renderer/ui/uses-electron.ts', "import '../../electron/uses-page.ts'"],
  'renderer-has-no-node': ['renderer/ui/uses-node.ts', "import 'node:fs'"],
  'features-do-not-meet': ['renderer/reader/uses-library.ts', "import '../library/list.ts'"],
  'services-know-no-feature': ['renderer/state/uses-reader.ts', "import '../reader/alone.ts'"],
  'dexie-has-one-door': ['renderer/library/uses-dexie.ts', "import 'dexie'"],
  'zustand-has-one-door': ['renderer/reader/uses-zustand.ts', "import 'zustand'"],
  'what-is-kept-apart-is-for-backups': [
    'renderer/team/uses-backup.ts',
    "import '../../shared/exchange/encode-backup.ts'",
  ],
  'no-cycles': ['shared/about.ts', "import './round.ts'"],
  'no-unresolved': ['shared/lost.ts', "import './nowhere.ts'"],
  'no-development-dependency-in-the-product': ['renderer/ui/uses-test.ts', "import 'fast-check'"],
} as const

/** Files that break no rule. */
const innocent = {
  'renderer/ui/button.ts': 'export const button = 1',
  'renderer/library/list.ts': "import '../ui/button.ts'",
  'renderer/reader/alone.ts': "import '../storage/table.ts'",
  'renderer/storage/table.ts': "import 'dexie'",
  'renderer/state/store.ts': "import 'zustand'",
  'renderer/app/composes.ts': "import '../library/list.ts'\nimport '../reader/alone.ts'",
  'cli/alone.ts': "import 'node:fs'\nimport 'commander'\nimport '../electron/files/read.ts'",
  'electron/files/read.ts': "import 'node:fs'",
  'renderer/backup/encodes.ts': "import '../../shared/exchange/encode-backup.ts'",
  'shared/exchange/encode-backup.ts': "import './apart-member.ts'",
  'shared/exchange/apart-member.ts': 'export const member = 1',
  'shared/round.ts': "import './about.ts'",
}

interface Cruise {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly rule: { readonly name: string }
    }[]
  }
}

describe('the dependency rules', () => {
  let tree: PlantedTree
  let broken: readonly { readonly rule: string; readonly file: string }[] = []

  beforeAll(async () => {
    tree = await plant({
      ...innocent,
      ...Object.fromEntries(Object.values(violations).map(([file, code]) => [file, code])),
    })
    const config = ['--config', 'build/dependency-cruiser.cjs', '--output-type', 'json']
    const printed = await tree.run('depcruise', [
      ...config,
      'shared',
      'renderer',
      'electron',
      'cli',
    ])
    const { summary } = JSON.parse(printed) as Cruise
    broken = summary.violations.map(({ rule, from }) => ({ rule: rule.name, file: from }))
  })
  afterAll(() => tree.remove())

  it.each(Object.entries(violations))('%s finds what breaks it', (rule, [file]) => {
    expect(broken).toContainEqual({ rule, file })
  })
  it('finds nothing in files that keep them', () => {
    const harmless = Object.keys(innocent).filter((file) => file !== 'shared/round.ts')
    expect(broken.filter(({ file }) => harmless.includes(file))).toEqual([])
  })
})
