import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A short text that changes whenever a file below one of the paths is added, removed or written.
 *
 * Names, sizes and times are compared, not contents: it is asked for at every start.
 *
 * @param {string} root
 * @param {readonly string[]} paths Files and folders below `root`; missing ones count as such.
 * @returns {Promise<string>}
 */
export async function fingerprint(root, paths) {
  const lines = await Promise.all(paths.map((path) => linesOf(root, path)))
  return createHash('sha256').update(lines.flat().sort().join('\n')).digest('hex')
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function linesOf(root, path) {
  const stats = await stat(join(root, path)).catch(() => null)
  if (stats === null) return [`${path} missing`]
  if (!stats.isDirectory()) return [`${path} ${stats.size} ${stats.mtimeMs}`]
  const names = await readdir(join(root, path))
  const nested = await Promise.all(names.map((name) => linesOf(root, `${path}/${name}`)))
  return nested.flat()
}
