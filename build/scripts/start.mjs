import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { profileFolder, windowParameters } from './browser-window.mjs'
import { buildAll } from './build.mjs'
import { canOpenWindows } from './can-open-windows.mjs'
import { dataFolder } from './data-folder.mjs'
import { findBrowser, thisMachine } from './find-browser.mjs'
import { findElectron } from './find-electron.mjs'
import { openWindow } from './open-window.mjs'
import { portHolder, portTakenSentence } from './port-holder.mjs'
import { repository } from './repository.mjs'
import { startOptions, usage } from './start-options.mjs'

const stop = new AbortController()
const isRoot = process.platform === 'linux' && process.getuid?.() === 0

process.exitCode = await start(process.argv.slice(2))

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>} The exit code.
 */
async function start(words) {
  const asked = startOptions(words)
  if (asked.kind === 'help') {
    console.log(usage)
    return 0
  }
  if (asked.kind === 'problem') {
    console.error(asked.sentence)
    return 2
  }
  if (!(await buildAll())) return 1
  // From here on Ctrl+C means: close what was opened, then leave in order.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => stop.abort())

  const { browser, open, port } = asked.options
  const screen = canOpenWindows(process)
  if (!browser && screen && (await openInElectron())) return 0
  return serve(port, open && screen, open && !screen)
}

/**
 * @returns {Promise<boolean>} Whether the workbench was used in Electron; if not, one line said why.
 */
async function openInElectron() {
  const electron = await findElectron(process.env)
  if (electron.kind === 'missing') {
    console.log(`${electron.sentence} Claimbench opens in a browser window instead.`)
    return false
  }
  const parameters = [repository, ...(isRoot ? ['--no-sandbox'] : [])]
  const end = await openWindow({ path: electron.path, parameters, signal: stop.signal })
  if (end === 'closed') return true
  console.log(
    'Electron did not start on this system. Claimbench opens in a browser window instead.',
  )
  return false
}

/**
 * @param {number} port
 * @param {boolean} open
 * @param {boolean} noScreen Whether a window was wanted and there is no screen for it.
 * @returns {Promise<number>} The exit code.
 */
async function serve(port, open, noScreen) {
  const folder = join(repository, 'out', 'renderer')
  // Built a moment ago, so unknown to the type checker: ServerModule describes what is used of it.
  /** @type {ServerModule} */
  const { startServer } = await import(
    pathToFileURL(join(repository, 'out', 'server', 'index.js')).href
  )
  const started = await startServer({ folder, port })
  if (!started.ok) {
    console.error(
      started.problem.kind === 'port-taken'
        ? portTakenSentence(port, await portHolder(port))
        : `Claimbench could not be served: ${started.problem.reason}.`,
    )
    return 1
  }
  const server = started.value
  const address = `http://127.0.0.1:${server.port}/`
  if (noScreen) console.log('There is no screen here for a window. Open the address in a browser.')
  console.log(`Claimbench is at ${address}`)
  if (!open || !(await openInBrowser(address))) await stopped()
  await server.close()
  return 0
}

/**
 * @param {string} address
 * @returns {Promise<boolean>} Whether a window was open and is closed again.
 */
async function openInBrowser(address) {
  const browser = await findBrowser(thisMachine({ install: false }))
  if (browser.kind === 'missing') {
    console.log(browser.sentence)
    return false
  }
  const home = homedir()
  const { env, platform } = process
  const profile = profileFolder({
    browser: browser.path,
    data: dataFolder({ env, platform, home }),
    home,
    chosen: Boolean(env['CLAIMBENCH_DATA_DIR']),
  })
  const parameters = windowParameters({ address, profile, root: isRoot })
  const end = await openWindow({ path: browser.path, parameters, profile, signal: stop.signal })
  if (end === 'closed') return true
  console.log('The browser window did not open. Open the address in a browser of your choice.')
  return false
}

/** @returns {Promise<void>} */
function stopped() {
  return new Promise((resolve) => {
    if (stop.signal.aborted) resolve()
    stop.signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/**
 * @typedef {{ kind: 'port-taken' } | { kind: 'not-listening', reason: string }} ServerProblem
 * @typedef {{ port: number, close: () => Promise<void> }} RunningServer
 * @typedef {{ ok: true, value: RunningServer } | { ok: false, problem: ServerProblem }} Started
 * @typedef {{ startServer: (options: { folder: string, port: number }) => Promise<Started> }} ServerModule
 */
