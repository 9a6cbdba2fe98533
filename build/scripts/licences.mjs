import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The licences of every package that may be in the bundles, one after the other. Nearly all of them
 * ask for their text to go along with the program.
 *
 * @param {string} root The folder of `package-lock.json` and `node_modules`.
 * @returns {Promise<string>}
 */
export async function thirdPartyLicences(root) {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  const paths = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path]) => path)
    .sort()
  const sections = await Promise.all(paths.map((path) => section(join(root, path))))
  return sections.filter((text) => text !== null).join(`\n${'-'.repeat(80)}\n\n`)
}

/**
 * @param {string} folder
 * @returns {Promise<string | null>} Null for an optional package that is not installed.
 */
async function section(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => null)
  if (names === null) return null
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  )
  // Packages keep those of what they carry along (fonts, tables) one folder further down.
  const isLicence = /^(?:(?!node_modules)[^/\\]+[/\\])?(licen[cs]e|notice|copying)\b[^/\\]*$/iu
  const files = names.filter((file) => isLicence.test(file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return [`${name} ${version} (${license})\n`, ...texts.map((text) => `${text.trim()}\n`)].join(
    '\n',
  )
}
