import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the shared corpora stand beside the repository; they are never part of it. */
const root = new URL('../../../../shared/corpora/', import.meta.url).pathname

export function corpus(name: string): string {
  return join(root, name)
}

export function hasCorpus(name: string): boolean {
  return existsSync(corpus(name))
}

/** Every JSON file of a folder and the folders in it; none when the corpus is not there. */
export function jsonFiles(
  folder: string,
): readonly { readonly name: string; readonly text: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
