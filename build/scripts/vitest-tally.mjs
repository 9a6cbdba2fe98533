/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * Counts what vitest's JSON report says. A file that could not be run counts as one failure, as
 * does a run that ended badly without naming a test: an error outside of any test, or no report.
 *
 * @param {string | null} report Null when none was written.
 * @param {number} code vitest's exit code.
 * @returns {Tally}
 */
export function vitestTally(report, code) {
  const tally = countedTests(report)
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

/**
 * @param {string | null} report
 * @returns {Tally}
 */
function countedTests(report) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    JSON.parse(report)
  const brokenFiles = testResults.filter(
    /** @param {{ status: string, assertionResults: readonly { status: string }[] }} file */
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
  }
}

/**
 * The tests that failed at first and passed when they were tried again, by file and name.
 *
 * @param {string | null} report Null when none was written.
 * @returns {readonly string[]}
 */
export function passedAgain(report) {
  if (report === null) return []
  /** @typedef {{ status: string, fullName: string, failureMessages: readonly string[] }} Test */
  /** @type {{ testResults: readonly { name: string, assertionResults: readonly Test[] }[] }} */
  const { testResults } = JSON.parse(report)
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .map(({ fullName }) => `${name} > ${fullName}`),
  )
}

/**
 * @param {Tally} tally
 * @returns {string} `N passed, N failed`, and how many were skipped where there are any.
 */
export function tallyLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped === 0 ? line : `${line}, ${skipped} skipped`
}
