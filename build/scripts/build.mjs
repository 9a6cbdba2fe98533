import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fingerprint } from './fingerprint.mjs'
import { repository } from './repository.mjs'
import { ensureDependencies } from './setup.mjs'

const sources = ['electron', 'cli', 'renderer', 'shared', 'build/vite', 'package-lock.json']
const stamp = join(repository, 'out', 'built-from')
const products = [
  'out/renderer/index.html',
  'out/electron/main.js',
  'out/electron/preload.cjs',
  'out/server/index.js',
  'out/cli/run.js',
]

/**
 * Builds the page, the desktop shell, the loopback server and the command line into `out/`, unless what is there was
 * built from the same sources. Types are not checked here; `npm test` does that.
 *
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<boolean>} Whether `out/` can be used; if not, the reason was printed.
 */
export async function buildAll({ force = false } = {}) {
  if (!(await ensureDependencies())) return false
  const current = await fingerprint(repository, sources)
  if (!force && (await isBuiltFrom(current))) return true

  console.log('Building Claimbench…')
  // The stamp goes first: an interrupted build must not pass for a whole one.
  await rm(stamp, { force: true })
  try {
    // Whatever a shell or a test runner says: React's development build takes many times as long.
    process.env['NODE_ENV'] = 'production'
    const { build } = await import('vite')
    await build({ configFile: join(repository, 'build/vite/renderer.config.ts'), logLevel: 'warn' })
    for (const mode of ['main', 'preload', 'server', 'cli']) {
      await build({
        configFile: join(repository, 'build/vite/electron.config.ts'),
        mode,
        logLevel: 'warn',
      })
    }
  } catch (reason) {
    console.error(reason instanceof Error ? reason.message : String(reason))
    console.error('Claimbench could not be built.')
    return false
  }
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, current)
  return true
}

/**
 * @param {string} current
 * @returns {Promise<boolean>}
 */
async function isBuiltFrom(current) {
  try {
    await Promise.all(products.map((product) => access(join(repository, product))))
    return (await readFile(stamp, 'utf8')) === current
  } catch {
    return false
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await buildAll({ force: process.argv.includes('--force') })) ? 0 : 1
}
