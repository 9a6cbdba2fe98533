import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { browserPlaces, headlessPlaces } from './browser-places.mjs'
import { run } from './run.mjs'

/** @typedef {{ kind: 'found', path: string } | { kind: 'missing', sentence: string }} FoundBrowser */

/**
 * @typedef {object} BrowserHost
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} platform
 * @property {string} home
 * @property {(path: string) => boolean} exists
 * @property {() => Promise<string | null>} playwright The browser that Playwright would start.
 * @property {(name: string) => Promise<boolean>} [install] Installs a package of the system's; left
 *   out where it may not.
 */

const advice =
  'No Chrome, Chromium or Edge was found. Install one of them, or set CLAIMBENCH_CHROMIUM to the ' +
  'path of its program, then run the command again.'

/**
 * The first Chromium-family browser: the one named in CLAIMBENCH_CHROMIUM, an installed one,
 * Playwright's own, and at last one that is installed for the purpose.
 *
 * A named browser that is not there is a problem, never passed over: the person meant that one.
 *
 * @param {BrowserHost} host
 * @returns {Promise<FoundBrowser>}
 */
export async function findBrowser(host) {
  const named = host.env['CLAIMBENCH_CHROMIUM']
  if (named !== undefined && named !== '') {
    return host.exists(named)
      ? { kind: 'found', path: named }
      : {
          kind: 'missing',
          sentence: `CLAIMBENCH_CHROMIUM names ${named}, and there is no such file. Set it to the path of a Chromium, Chrome or Edge program.`,
        }
  }
  const installed = firstInstalled(host)
  if (installed !== undefined) return { kind: 'found', path: installed }
  const bundled = await host.playwright()
  if (bundled !== null && host.exists(bundled)) return { kind: 'found', path: bundled }
  if (host.install !== undefined && (await host.install('chromium'))) {
    const fresh = firstInstalled(host)
    if (fresh !== undefined) return { kind: 'found', path: fresh }
  }
  return { kind: 'missing', sentence: advice }
}

/**
 * The browser to test in: the one named in CLAIMBENCH_CHROMIUM, else a Chromium without a window,
 * which is installed where that may be done, else any other.
 *
 * @param {BrowserHost} host
 * @returns {Promise<FoundBrowser>}
 */
export async function findTestBrowser(host) {
  const isNamed = (host.env['CLAIMBENCH_CHROMIUM'] ?? '') !== ''
  const shell = () => headlessPlaces(host).find((place) => host.exists(place))
  if (!isNamed && shell() === undefined) await host.install?.('chromium-headless-shell')
  const path = isNamed ? undefined : shell()
  return path === undefined ? findBrowser(host) : { kind: 'found', path }
}

/**
 * This machine, for `findBrowser`.
 *
 * @param {{ install: boolean }} options `install` allows installing Debian's packages, as root.
 * @returns {BrowserHost}
 */
export function thisMachine({ install }) {
  const { env, platform } = process
  const debianRoot =
    platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  return {
    env,
    platform,
    home: homedir(),
    exists: existsSync,
    playwright: playwrightBrowser,
    ...(install && debianRoot ? { install: installPackage } : {}),
  }
}

/**
 * @param {BrowserHost} host
 * @returns {string | undefined}
 */
function firstInstalled(host) {
  return browserPlaces(host).find((place) => host.exists(place))
}

/** @returns {Promise<string | null>} */
async function playwrightBrowser() {
  try {
    const { chromium } = await import('playwright')
    return chromium.executablePath()
  } catch {
    return null
  }
}

/**
 * @param {string} name
 * @returns {Promise<boolean>}
 */
async function installPackage(name) {
  console.log(`Installing the ${name} package, which the browser tests need…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A list that cannot be refreshed may still be good enough, so only the second outcome counts.
  await run('apt-get', ['update'], { env })
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', name],
    { env },
  )
  if (code !== 0) console.error(output.trim())
  return code === 0
}
