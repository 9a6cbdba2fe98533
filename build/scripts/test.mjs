import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findTestBrowser, thisMachine } from './find-browser.mjs'
import { npmCommand } from './npm-command.mjs'
import { repository } from './repository.mjs'
import { run } from './run.mjs'
import { ensureDependencies } from './setup.mjs'
import { passedAgain, tallyLine, vitestTally } from './vitest-tally.mjs'

/** The scripts of package.json that have to pass, by the names a person reads; the longest first. */
const checks = [
  { name: 'Lint', script: 'lint' },
  { name: 'Formatting', script: 'format:check' },
  { name: 'Types', script: 'typecheck' },
  { name: 'Boundaries', script: 'boundaries' },
  { name: 'Unused code', script: 'unused' },
  { name: 'Build', script: 'build' },
]

/** None of them needs what another makes; each takes one core and up to 2 GB. */
const checksAtOnce = 2

process.exitCode = await test(process.argv.slice(2))

/**
 * Runs every check and every test, whatever fails on the way, and prints the sum as its last line.
 *
 * @param {readonly string[]} narrowing Passed on to vitest: `npm test -- test/shared`.
 * @returns {Promise<number>} The exit code.
 */
async function test(narrowing) {
  if (!(await ensureDependencies())) return end({ passed: 0, failed: 1, skipped: 0 })
  const browser = await findTestBrowser(thisMachine({ install: true }))
  if (browser.kind === 'missing') {
    console.error(browser.sentence)
    return end({ passed: 0, failed: 1, skipped: 0 })
  }

  const { passed, failed } = await runChecks()
  const tests = await runVitest(narrowing, browser.path)
  return end({
    passed: passed + tests.passed,
    failed: failed + tests.failed,
    skipped: tests.skipped,
  })
}

/**
 * @returns {Promise<{ readonly passed: number, readonly failed: number }>}
 */
async function runChecks() {
  const waiting = [...checks]
  let passed = 0
  const runners = Array.from({ length: checksAtOnce }, async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (await runCheck(check.name, check.script)) passed += 1
    }
  })
  await Promise.all(runners)
  return { passed, failed: checks.length - passed }
}

/**
 * @param {string} name
 * @param {string} script
 * @returns {Promise<boolean>} Whether it passed; its output is shown only when it did not.
 */
async function runCheck(name, script) {
  const { env, platform, execPath } = process
  const npm = npmCommand(['run', '--silent', script], { env, platform, node: execPath })
  const { code, output } = await run(npm.command, npm.parameters, {
    cwd: repository,
    shell: npm.shell,
  })
  if (code !== 0) console.log(output.trim())
  console.log(`${name}: ${code === 0 ? 'passed' : 'failed'}`)
  return code === 0
}

/**
 * @param {readonly string[]} narrowing
 * @param {string} browser
 * @returns {Promise<import('./vitest-tally.mjs').Tally>}
 */
async function runVitest(narrowing, browser) {
  const folder = await mkdtemp(join(tmpdir(), 'claimbench-test-'))
  const file = join(folder, 'report.json')
  const { code } = await run(
    process.execPath,
    [
      join(repository, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--config',
      join('build', 'vitest.config.ts'),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...narrowing,
    ],
    { cwd: repository, show: true, env: { ...process.env, CLAIMBENCH_CHROMIUM: browser } },
  )
  const report = await readFile(file, 'utf8').catch(() => null)
  await rm(folder, { recursive: true, force: true })
  for (const test of passedAgain(report)) {
    console.log(`passed at the second try: ${relative(repository, test)}`)
  }
  return vitestTally(report, code)
}

/**
 * @param {import('./vitest-tally.mjs').Tally} tally
 * @returns {number}
 */
function end(tally) {
  console.log(tallyLine(tally))
  return tally.failed === 0 ? 0 : 1
}
