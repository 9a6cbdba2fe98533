import { posix, win32 } from 'node:path'

/** Names on the PATH, the most usual first. */
const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/** Chromium without a window, as Debian packs it. */
const shellName = 'chromium-headless-shell'

/** Bundles in an Applications folder. */
const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge']

/** Below a Program Files folder. */
const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/**
 * Every place where Chrome, Chromium or Edge would be installed, in order of preference.
 *
 * @param {object} host
 * @param {Readonly<Record<string, string | undefined>>} host.env
 * @param {string} host.platform
 * @param {string} host.home
 * @returns {readonly string[]}
 */
export function browserPlaces({ env, platform, home }) {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return windowsPaths.flatMap((path) =>
      roots.flatMap((root) => (root === undefined ? [] : [win32.join(root, ...path)])),
    )
  }
  if (platform === 'darwin') {
    return macNames.flatMap((name) =>
      ['/Applications', posix.join(home, 'Applications')].map((folder) =>
        posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  }
  return linuxNames.flatMap((name) => onPath(env, name))
}

/**
 * Every place where a Chromium without a window would be installed: it can be tested in, and starts
 * in half the time, but cannot be worked in.
 *
 * @param {Pick<Parameters<typeof browserPlaces>[0], 'env' | 'platform'>} host
 * @returns {readonly string[]}
 */
export function headlessPlaces({ env, platform }) {
  return platform === 'linux' ? onPath(env, shellName) : []
}

/**
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} name
 * @returns {readonly string[]}
 */
function onPath(env, name) {
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))
  const searched = new Set([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'])
  return [...searched].map((folder) => posix.join(folder, name))
}
