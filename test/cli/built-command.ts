import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { repository } from '../../build/scripts/repository.mjs'

/** The command as it is shipped, in a tree of its own. */
export interface BuiltCommand {
  readonly start: string
  readonly remove: () => Promise<void>
}

/** Lays out the start file, and the bundle beside it unless it is to be missing. */
export async function buildCommand({ bundle = true } = {}): Promise<BuiltCommand> {
  const tree = await mkdtemp(join(tmpdir(), 'claimbench-built-'))
  await mkdir(join(tree, 'cli'))
  await cp(join(repository, 'cli/claimbench.mjs'), join(tree, 'cli/claimbench.mjs'))
  await writeFile(join(tree, 'package.json'), '{ "version": "1.2.3", "type": "module" }\n')
  if (bundle) {
    await build({
      configFile: join(repository, 'build/vite/electron.config.ts'),
      mode: 'cli',
      logLevel: 'warn',
      build: { outDir: join(tree, 'out/cli') },
    })
  }
  return {
    start: join(tree, 'cli/claimbench.mjs'),
    remove: () => rm(tree, { recursive: true, force: true }),
  }
}
