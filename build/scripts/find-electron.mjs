import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { presentElectron } from './present-electron.mjs'
import { repository } from './repository.mjs'
import { runWhileGrowing } from './run-while-growing.mjs'

const folder = join(repository, 'node_modules', 'electron')

// Long enough for a slow first answer, short enough to wait for at a start without a network.
const patience = 20_000
const limit = 10 * 60_000

/**
 * Electron's program: the one that is present, else a fresh download. The electron package brings
 * no binary; its `install.js` fetches one.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Promise<{ kind: 'found', path: string } | { kind: 'missing', sentence: string }>}
 */
export async function findElectron(env) {
  const present = presentElectron(env)
  if (present !== null) return { kind: 'found', path: present }
  if (env['ELECTRON_SKIP_BINARY_DOWNLOAD']) {
    return {
      kind: 'missing',
      sentence: 'Electron is not here, and ELECTRON_SKIP_BINARY_DOWNLOAD says not to download it.',
    }
  }
  console.log('Fetching Electron (about 120 MB, once)…')
  // The download goes to a folder of its own, so that its growth can be watched and a broken one
  // leaves nothing behind.
  const temporary = await mkdtemp(join(tmpdir(), 'claimbench-'))
  await runWhileGrowing({
    command: process.execPath,
    parameters: [join(folder, 'install.js')],
    cwd: repository,
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    folders: [temporary, join(folder, 'dist')],
    patience,
    limit,
  })
  await rm(temporary, { recursive: true, force: true })
  const fetched = presentElectron(env)
  return fetched === null
    ? { kind: 'missing', sentence: 'Electron could not be downloaded.' }
    : { kind: 'found', path: fetched }
}
