import { encodeLibrary } from '../shared/exchange/encode-library.ts'
import { joinFiles } from '../shared/merge/join-files.ts'
import { damageLines } from './damage-lines.ts'
import { exitCodes } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { isRead, isUnreadable, readFiles } from './read-files.ts'
import type { Reading } from './read-files.ts'
import { writeOutput } from './write-output.ts'

/** The files that Git hands to a merge driver (gitattributes, “Defining a custom merge driver”). */
export interface GitSides {
  /** `%O`, the common ancestor; empty where both sides have made the file. */
  readonly ancestor: string
  /** `%A`, our side; the merge is written there. */
  readonly ours: string
  /** `%B`, the other side. */
  readonly theirs: string
  /** `%P`, the name that the file has in the repository: the others are temporary. */
  readonly name: string | undefined
}

/**
 * Merges the two sides into ours. 0: done, without a conflict for Git, whatever two people changed at
 * once. 1: a side cannot be read, or has damaged parts that would get lost; ours stays as it is, and
 * Git reports a conflict. Of the ancestor only texts are used: a join needs no more.
 */
export async function gitMergeDriver(sides: GitSides, host: Host): Promise<ExitCode> {
  const { ancestor, ours, theirs, name } = sides
  const progress = progressOn(host)
  const [, mine, other] = await readFiles([ancestor, ours, theirs], progress)
  progress.clear()
  if (mine === undefined || other === undefined) return exitCodes.finding
  const file = name ?? ours
  const problem = problemOf(mine, `${file}, our side`) + problemOf(other, `${file}, the other side`)
  if (problem !== '' || !isRead(mine) || !isRead(other)) {
    host.err(problem)
    return exitCodes.finding
  }
  const joined = joinFiles(mine.read.value.library, other.read.value.library)
  const written = await writeOutput(host, ours, encodeLibrary(joined))
  return written === exitCodes.fine ? written : exitCodes.finding
}

/** Why a side cannot be merged; empty where it can. */
function problemOf(reading: Reading, side: string): string {
  if (isRead(reading)) return damageLines(side, reading.read.value.problems)
  return isUnreadable(reading) ? `${printable(side, 200)}: ${reading.read.problem}\n` : ''
}
