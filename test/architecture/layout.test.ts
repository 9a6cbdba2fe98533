import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { repository } from './planted.ts'

it('keeps the root a page that one can read', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: repository, encoding: 'utf8' }).split('\n')
  const top = new Set(files.map((file) => file.split('/')[0] ?? '').filter((name) => name !== ''))
  const visible = [...top].filter((name) => !name.startsWith('.'))
  const allowed = ['build', 'electron', 'renderer', 'shared', 'test'].concat(
    ['package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml'],
    ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'],
  )
  expect(visible.filter((name) => !allowed.includes(name))).toEqual([])
})
