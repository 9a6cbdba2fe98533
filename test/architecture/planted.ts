import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const repository = new URL('../..', import.meta.url).pathname

/** A tree of the project's shape and rules, in which a rule can be broken without harm. */
export interface PlantedTree {
  readonly path: string
  readonly run: (tool: string, args: readonly string[]) => Promise<string>
  readonly remove: () => Promise<void>
}

/** Plants files, given by path and content, beside the project's own rules and packages. */
export async function plant(files: Readonly<Record<string, string>>): Promise<PlantedTree> {
  const path = await mkdtemp(join(tmpdir(), 'claimbench-planted-'))
  await cp(join(repository, 'build'), join(path, 'build'), { recursive: true })
  await cp(join(repository, 'tsconfig.json'), join(path, 'tsconfig.json'))
  await cp(join(repository, 'package.json'), join(path, 'package.json'))
  for (const folder of ['shared', 'renderer', 'electron', 'cli', 'test']) {
    await mkdir(join(path, folder))
    await cp(join(repository, folder, 'tsconfig.json'), join(path, folder, 'tsconfig.json'))
  }
  await symlink(join(repository, 'node_modules'), join(path, 'node_modules'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), content)
  }
  return {
    path,
    run: (tool, args) => output(join(repository, 'node_modules', '.bin', tool), args, path),
    remove: () => rm(path, { recursive: true, force: true }),
  }
}

function output(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    child.stdout.on('data', (data: Buffer) => (printed += data.toString()))
    child.stderr.on('data', (data: Buffer) => (printed += data.toString()))
    child.once('error', reject)
    child.once('close', () => resolve(printed))
  })
}
