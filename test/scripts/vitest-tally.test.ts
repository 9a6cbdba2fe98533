import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { repository } from '../../build/scripts/repository.mjs'
import { run } from '../../build/scripts/run.mjs'
import { passedAgain, tallyLine, vitestTally } from '../../build/scripts/vitest-tally.mjs'

interface Counts {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly object[]
}

function report(counts: Partial<Counts>): string {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  return JSON.stringify({ ...none, testResults: [], ...counts })
}

const brokenFile = { status: 'failed', assertionResults: [] }
const fileWithFailure = { status: 'failed', assertionResults: [{ status: 'failed' }] }

describe('vitestTally', () => {
  it.each([
    {
      name: 'passed and skipped tests',
      report: report({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 }),
      code: 0,
      tally: { passed: 3, failed: 0, skipped: 2 },
    },
    {
      name: 'a failed test once, not its file again',
      report: report({ numPassedTests: 3, numFailedTests: 1, testResults: [fileWithFailure] }),
      code: 1,
      tally: { passed: 3, failed: 1, skipped: 0 },
    },
    {
      name: 'a file that could not be run',
      report: report({ numPassedTests: 3, testResults: [brokenFile] }),
      code: 1,
      tally: { passed: 3, failed: 1, skipped: 0 },
    },
    {
      name: 'a run that ended badly although every test passed',
      report: report({ numPassedTests: 3 }),
      code: 1,
      tally: { passed: 3, failed: 1, skipped: 0 },
    },
    {
      name: 'a run that left no report',
      report: null,
      code: 0,
      tally: { passed: 0, failed: 1, skipped: 0 },
    },
  ])('counts $name', ({ report, code, tally }) => {
    expect(vitestTally(report, code)).toEqual(tally)
  })
})

describe('passedAgain', () => {
  it('names what failed before it passed, and nothing else', () => {
    const tests = [
      { status: 'passed', fullName: 'is quick', failureMessages: [] },
      { status: 'passed', fullName: 'is slow at first', failureMessages: ['Timeout'] },
      { status: 'failed', fullName: 'is broken', failureMessages: ['Timeout', 'Timeout'] },
    ]
    const testResults = [{ name: '/test/e2e/a.test.ts', status: 'failed', assertionResults: tests }]
    expect(passedAgain(report({ numPassedTests: 2, numFailedTests: 1, testResults }))).toEqual([
      '/test/e2e/a.test.ts > is slow at first',
    ])
    expect(passedAgain(null)).toEqual([])
  })

  it('reads what vitest reports of a test that was tried again', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimbench-tally-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const flaky = `let tries = 0
      test('second time', () => { tries += 1; expect(tries).toBe(2) })
      test('at once', () => { expect(1).toBe(1) })`
    await writeFile(join(folder, 'flaky.test.js'), flaky)
    const { code, output } = await run(
      process.execPath,
      [
        join(repository, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        `--root=${folder}`,
        '--globals',
        '--retry=1',
        '--reporter=json',
      ],
      { cwd: folder },
    )
    expect(code).toBe(0)
    const report = output.slice(output.indexOf('{'))
    expect(passedAgain(report).map((test) => test.split(' > ').at(-1))).toEqual(['second time'])
  })
})

describe('tallyLine', () => {
  it('mentions what was skipped only where something was', () => {
    expect(tallyLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
    expect(tallyLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
  })
})
