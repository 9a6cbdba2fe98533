import { describe, expect, it } from 'vitest'
import { claimbench } from './run-command.ts'

describe('a command line', () => {
  it.each([
    [['merge', 'a.json', 'b.json'], "Required option '-o, --output <file>' not specified.\n"],
    [['merge', 'a.json', '-o', 'c.json'], "Missing required argument 'files'.\n"],
    [['validate'], "Missing required argument 'files'.\n"],
    [['info', '--jsn', 'a.json'], "Unknown option '--jsn'. Did you mean --json?\n"],
    [['destroy'], "Unknown command 'destroy'.\n"],
  ])('that is not understood is answered by a sentence: %j', async (words, sentence) => {
    expect(await claimbench(...words)).toEqual({ code: 2, out: '', err: sentence })
  })
  it('without a command prints the help, as unusable', async () => {
    const { code, out, err } = await claimbench()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Usage: claimbench')
  })
  it.each([[['--help']], [['help', 'merge']], [['merge', '--help']]])(
    'that asks for help gets examples and exit codes: %j',
    async (words) => {
      const { code, out, err } = await claimbench(...words)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('Exit codes:')
    },
  )
  it('that asks for the version gets it', async () => {
    expect(await claimbench('--version')).toEqual({ code: 0, out: '0.0.0-test\n', err: '' })
  })
})
