import { describe, expect, it } from 'vitest'
import { tallyLine, vitestTally } from '../../build/scripts/vitest-tally.mjs'

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

describe('tallyLine', () => {
  it('mentions what was skipped only where something was', () => {
    expect(tallyLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
    expect(tallyLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
  })
})
