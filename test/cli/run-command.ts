import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../cli/run.ts'

/** What a command answered, and what it printed where. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export async function claimbench(...words: readonly string[]): Promise<Ran> {
  return claimbenchWith({}, ...words)
}

export async function claimbenchWith(
  { isWatched = false }: { readonly isWatched?: boolean },
  ...words: readonly string[]
): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await run(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isWatched,
    version: '0.0.0-test',
  })
  return { code, out, err }
}

/** An empty folder that goes with the test; gives the paths of files in it. */
export async function emptyFolder(): Promise<(name: string) => string> {
  const path = await mkdtemp(join(tmpdir(), 'claimbench-cli-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return (name) => join(path, name)
}
