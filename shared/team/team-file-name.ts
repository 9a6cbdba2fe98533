import { exchangeEnding } from '../ipc/file-kinds.ts'
import { foldForSearch } from '../text/fold-for-search.ts'

/** How much of an installation's name stands in the name of its file. */
const replicaLength = 8

const longestSlug = 40

/**
 * The name of the file that an installation writes into a team's folder, as in
 * `ana-4f7k2m9x.claimbench.json`: small letters, digits and hyphens, which every disk takes.
 */
export function ownFileName({
  name,
  replica,
}: {
  /** The annotator's; may be empty, and of any script. */
  readonly name: string
  readonly replica: string
}): string {
  const slug = foldForSearch(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '')
  return `${slug === '' ? 'annotator' : slug}${ownEnding(replica)}`
}

/** Whether it is the file of an installation, under whichever name its annotator had then. */
export function isOwnFileName(name: string, replica: string): boolean {
  return isWritableName(name) && name.endsWith(ownEnding(replica))
}

function ownEnding(replica: string): string {
  return `-${replica.slice(0, replicaLength)}.${exchangeEnding}`
}

/** Whether it is a name that `ownFileName` makes: nothing that could lead out of the folder. */
export function isWritableName(name: string): boolean {
  return writable.test(name)
}

const writable = /^[a-z0-9][a-z0-9-]{0,48}-[0-9a-z]{1,8}\.claimbench\.json$/

/**
 * Whether it is the name of somebody's file in a team's folder, or of a copy that a synchroniser set
 * aside because two had written at once. They name those in ways of their own:
 * `ana.claimbench.sync-conflict-20261127-101500-ABCDEFG.json`, `ana.claimbench (conflicted copy).json`,
 * `ana.claimbench (1).json`, `ana (Bo's conflicted copy).claimbench.json`. What is hidden or still
 * being written is none.
 */
export function isTeamFileName(name: string): boolean {
  return name.length <= 255 && readable.test(name)
}

// A name that begins with a point or a tilde is of a synchroniser's or an editor's own.
const readable = /^[^.~/\\\0][^/\\\0]*\.claimbench(?:[^a-z0-9/\\\0][^/\\\0]*)?\.json$/i
