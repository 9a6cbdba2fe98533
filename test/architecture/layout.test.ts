import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repository } from './planted.ts'

it('keeps the root a page that one can read', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: repository, encoding: 'utf8' }).split('\n')
  const top = new Set(files.map((file) => file.split('/')[0] ?? '').filter((name) => name !== ''))
  const visible = [...top].filter((name) => !name.startsWith('.'))
  const allowed = ['build', 'cli', 'electron', 'renderer', 'shared', 'test'].concat(
    ['package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml'],
    ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'],
  )
  expect(visible.filter((name) => !allowed.includes(name))).toEqual([])
})

it('asks nothing of the whole page in a style, which every change of it would ask anew', () => {
  const options = { cwd: repository, encoding: 'utf8' } as const
  const files = execFileSync('git', ['ls-files', '*.css'], options).split('\n').filter(Boolean)
  const asking = files.filter((file) =>
    /(?:^|[\s,}])(?:body|html|:root|\*)?:has\(/m.test(readFileSync(join(repository, file), 'utf8')),
  )
  expect(asking).toEqual([])
})
