import { posix, win32 } from 'node:path'

/**
 * Where this person's Claimbench data lives, outside the repository.
 *
 * @param {object} host
 * @param {Readonly<Record<string, string | undefined>>} host.env
 * @param {string} host.platform
 * @param {string} host.home
 * @returns {string}
 */
export function dataFolder({ env, platform, home }) {
  const chosen = env['CLAIMBENCH_DATA_DIR']
  if (chosen !== undefined && chosen !== '') return chosen
  if (platform === 'win32') {
    return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Claimbench')
  }
  if (platform === 'darwin') {
    return posix.join(home, 'Library', 'Application Support', 'Claimbench')
  }
  // XDG Base Directory Specification: a relative value is to be ignored.
  const shared = env['XDG_DATA_HOME']
  const base = shared?.startsWith('/') ? shared : posix.join(home, '.local', 'share')
  return posix.join(base, 'claimbench')
}
