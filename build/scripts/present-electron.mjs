import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './repository.mjs'

const folder = join(repository, 'node_modules', 'electron')

/**
 * Electron's program when it is present in the version that is wanted, else null. Looking for it
 * downloads nothing, which importing the electron package would.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null}
 */
export function presentElectron(env) {
  const path = readText(join(folder, 'path.txt'))
  if (path === null) return null
  const version = readText(join(folder, 'dist', 'version'))
  const wanted = JSON.parse(readText(join(folder, 'package.json')) ?? '{}')
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH']
  // A binary of another version is what an update of the package leaves behind.
  if (elsewhere === undefined && version?.replace(/^v/u, '') !== wanted.version) return null
  const program = join(elsewhere ?? join(folder, 'dist'), path)
  return existsSync(program) ? program : null
}

/**
 * @param {string} file
 * @returns {string | null}
 */
function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}
