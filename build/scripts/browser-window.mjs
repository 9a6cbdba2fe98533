import { join, posix } from 'node:path'

/**
 * The parameters with which a Chromium-family browser shows the workbench in a window of its own,
 * on a profile of its own, so that clearing the everyday profile never clears the library.
 *
 * @param {object} options
 * @param {string} options.address
 * @param {string} options.profile
 * @param {boolean} options.root Whether we run as root on Linux.
 * @returns {readonly string[]}
 */
export function windowParameters({ address, profile, root }) {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's sandbox refuses to run as root; for everybody else it stays on.
    ...(root ? ['--no-sandbox'] : []),
  ]
}

/**
 * The profile folder for a browser. A browser from a snap may not write to hidden folders of the
 * home folder, only to its own.
 *
 * @param {object} options
 * @param {string} options.browser The browser's real path.
 * @param {string} options.data Our data folder.
 * @param {string} options.home
 * @param {boolean} options.chosen Whether the person chose the data folder.
 * @returns {string}
 */
export function profileFolder({ browser, data, home, chosen }) {
  const snap = /^\/snap\/(?:bin\/)?(?<name>[\w-]+)/u.exec(browser)?.groups?.['name']
  if (snap !== undefined && !chosen) return posix.join(home, 'snap', snap, 'common', 'claimbench')
  return join(data, 'browser')
}
