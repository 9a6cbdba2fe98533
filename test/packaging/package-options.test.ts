import { describe, expect, it } from 'vitest'
import { isForElsewhere, packageOptions } from '../../build/scripts/package-options.mjs'

describe('packageOptions', () => {
  const cases = [
    { words: ['--dir'], env: {}, electron: null, rest: ['--dir'] },
    { words: ['--electron-dist', 'e', '--dir'], env: {}, electron: 'e', rest: ['--dir'] },
    { words: ['--dir', '--electron-dist=e'], env: {}, electron: 'e', rest: ['--dir'] },
    { words: [], env: { CLAIMBENCH_ELECTRON_DIST: 'v' }, electron: 'v', rest: [] },
    { words: [], env: { CLAIMBENCH_ELECTRON_DIST: '' }, electron: null, rest: [] },
    {
      words: ['--electron-dist=e'],
      env: { CLAIMBENCH_ELECTRON_DIST: 'v' },
      electron: 'e',
      rest: [],
    },
  ] as const
  it.each(cases)('reads $words with $env', ({ words, env, electron, rest }) => {
    expect(packageOptions(words, env)).toEqual({ kind: 'package', options: { electron, rest } })
  })

  it.each([[['--electron-dist']], [['--electron-dist=']]])('wants a folder after %j', (words) => {
    expect(packageOptions(words, {})).toEqual({
      kind: 'problem',
      sentence: '--electron-dist needs a folder.',
    })
  })
})

describe('isForElsewhere', () => {
  it.each([['--mac'], ['-mw'], ['--win=nsis'], ['--arm64']])('is so for %s', (word) => {
    expect(isForElsewhere(['--dir', word])).toBe(true)
  })

  it.each([['--dir'], ['--config.linux.target=deb'], ['--publish=never']])(
    'is not so for %s',
    (word) => {
      expect(isForElsewhere([word])).toBe(false)
    },
  )
})
