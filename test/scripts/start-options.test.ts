import { describe, expect, it } from 'vitest'
import { defaultPort, startOptions, usage } from '../../build/scripts/start-options.mjs'

const started = { browser: false, open: true, port: defaultPort }

describe('startOptions', () => {
  it.each([
    { words: [], options: started },
    { words: ['--browser'], options: { ...started, browser: true } },
    { words: ['--no-open'], options: { ...started, browser: true, open: false } },
    { words: ['--port', '4991'], options: { ...started, port: 4991 } },
    { words: ['--port=4991'], options: { ...started, port: 4991 } },
    { words: ['--port', '0'], options: { ...started, port: 0 } },
    {
      words: ['--browser', '--no-open', '--port', '65535'],
      options: { browser: true, open: false, port: 65535 },
    },
  ])('reads $words', ({ words, options }) => {
    expect(startOptions(words)).toEqual({ kind: 'start', options })
  })

  it.each([
    ['--port'],
    ['--port', ''],
    ['--port='],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '80a'],
    ['--port', '0x50'],
    ['--port', '1e3'],
    ['--port', '--browser'],
  ])('asks for a number instead of %s %s', (...words) => {
    expect(startOptions(words.filter((word) => typeof word === 'string'))).toEqual({
      kind: 'problem',
      sentence: '--port needs a number from 0 to 65535.',
    })
  })

  it.each(['--brwoser', 'article.html', '', '-x'])('does not know %s', (word) => {
    expect(startOptions([word])).toEqual({
      kind: 'problem',
      sentence: `There is no option ${word}. "npm start -- --help" lists the options.`,
    })
  })

  it('helps before anything else', () => {
    expect(startOptions(['--browser', '--help'])).toEqual({ kind: 'help' })
    expect(usage).toContain('--no-open')
  })
})
