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
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))
  const searched = new Set([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'])
  return linuxNames.flatMap((name) => [...searched].map((folder) => posix.join(folder, name)))
}
