/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage */

/**
 * Whether what npm says it installed is what the lock file asks for.
 *
 * npm writes `node_modules/.package-lock.json` last, so an interrupted installation has none.
 * Comparing contents is surer than comparing times: a checkout or an unpacked archive sets times
 * that mean nothing. Optional packages may be missing: they are for other systems.
 *
 * @param {string} lock `package-lock.json`
 * @param {string | null} installed `node_modules/.package-lock.json`, or null when there is none.
 * @returns {boolean}
 */
export function dependenciesMatch(lock, installed) {
  if (installed === null) return false
  const wanted = packagesOf(lock)
  const present = packagesOf(installed)
  if (wanted === null || present === null) return false
  for (const [path, { version, integrity, optional, devOptional }] of wanted) {
    // The empty path is the project itself.
    if (path === '') continue
    const here = present.get(path)
    if (here === undefined) {
      if (optional === true || devOptional === true) continue
      return false
    }
    if (here.version !== version || here.integrity !== integrity) return false
  }
  return [...present.keys()].every((path) => wanted.has(path))
}

/**
 * @param {string} text
 * @returns {ReadonlyMap<string, LockedPackage> | null}
 */
function packagesOf(text) {
  try {
    const { packages } = JSON.parse(text)
    return new Map(Object.entries(packages))
  } catch {
    return null
  }
}
