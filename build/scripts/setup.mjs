import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dependenciesMatch } from './dependencies-match.mjs'
import { npmCommand } from './npm-command.mjs'
import { repository } from './repository.mjs'
import { run } from './run.mjs'

/**
 * Installs what the lock file asks for, unless it is there already.
 *
 * @returns {Promise<boolean>} Whether the dependencies are there; if not, the reason was printed.
 */
export async function ensureDependencies() {
  const lock = await readFile(join(repository, 'package-lock.json'), 'utf8')
  const installed = await textOrNull(join(repository, 'node_modules', '.package-lock.json'))
  if (dependenciesMatch(lock, installed)) return true

  console.log('Installing what Claimbench is built with (once)…')
  const { env, platform, execPath } = process
  const npm = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env,
    platform,
    node: execPath,
  })
  const { code, output } = await run(npm.command, npm.parameters, {
    cwd: repository,
    shell: npm.shell,
    // Electron's binary is fetched by the start script, which can do without it.
    env: { ...env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  })
  if (code === 0) return true
  console.error(output.trim())
  console.error(
    'The packages could not be installed. Check the network connection, then run the command again.',
  )
  return false
}

/**
 * @param {string} file
 * @returns {Promise<string | null>} Null when there is no such file.
 */
async function textOrNull(file) {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return null
  }
}
