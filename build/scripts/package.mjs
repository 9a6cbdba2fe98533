import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAll } from './build.mjs'
import { findElectron } from './find-electron.mjs'
import { thirdPartyLicences } from './licences.mjs'
import { isForElsewhere, packageOptions } from './package-options.mjs'
import { repository } from './repository.mjs'
import { run } from './run.mjs'
import { ensureDependencies } from './setup.mjs'

process.exitCode = await makePackages(process.argv.slice(2))

/**
 * Makes the installers for this system in `dist/`; `npm run package -- --dir` only the program's
 * folder.
 *
 * @param {readonly string[]} words
 * @returns {Promise<number>} The exit code.
 */
async function makePackages(words) {
  const asked = packageOptions(words, process.env)
  if (asked.kind === 'problem') {
    console.error(asked.sentence)
    return 2
  }
  if (!(await ensureDependencies())) return 1
  const { electron, rest } = asked.options
  const distribution = await electronDistribution(electron, rest)
  if (distribution.kind === 'missing') {
    console.error(distribution.sentence)
    return 1
  }
  if (!(await buildAll())) return 1
  await writeFile(
    join(repository, 'out', 'third-party-licences.txt'),
    await thirdPartyLicences(repository),
  )
  const { code } = await run(
    process.execPath,
    [
      fileURLToPath(import.meta.resolve('electron-builder/cli.js')),
      '--publish=never',
      ...(distribution.folder === null ? [] : [`--config.electronDist=${distribution.folder}`]),
      ...rest,
    ],
    { cwd: repository, show: true },
  )
  if (code !== 0) console.error('Claimbench could not be packaged; the reason stands above.')
  return code
}

/**
 * The Electron to pack: the given one, else this machine's, which is downloaded where it is missing.
 *
 * @param {string | null} given
 * @param {readonly string[]} words For electron-builder.
 * @returns {Promise<{ kind: 'found', folder: string | null } | { kind: 'missing', sentence: string }>} Without a folder electron-builder downloads one for another system by itself.
 */
async function electronDistribution(given, words) {
  if (given !== null) {
    // npm moves to the repository's folder and tells where the person was.
    const folder = resolve(process.env['INIT_CWD'] ?? repository, given)
    return existsSync(folder)
      ? { kind: 'found', folder }
      : { kind: 'missing', sentence: `There is no Electron distribution at ${folder}.` }
  }
  const electron = await findElectron(process.env)
  if (electron.kind === 'missing') {
    const { devDependencies } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'))
    const reason = electron.sentence.replace(/\.$/u, '')
    return {
      kind: 'missing',
      sentence: `${reason}: run this where it can be downloaded, or name the folder of an unpacked Electron ${devDependencies.electron} with --electron-dist or CLAIMBENCH_ELECTRON_DIST.`,
    }
  }
  if (isForElsewhere(words)) return { kind: 'found', folder: null }
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  return {
    kind: 'found',
    folder: elsewhere ?? join(repository, 'node_modules', 'electron', 'dist'),
  }
}
