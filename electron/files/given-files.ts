import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { GivenFile, HostProblem } from '../../shared/ipc/answers.ts'
import type { Result } from '../../shared/model/result.ts'
import { failure, success } from '../../shared/model/result.ts'
import { hostProblem } from './host-problem.ts'
import { notAFile } from './not-a-file.ts'
import { defaultReadLimit, readCapped } from './read-capped.ts'

export interface Giving {
  /** In the order of the paths. */
  readonly files: readonly GivenFile[]
  /** One for each path that leads to no regular file. */
  readonly problems: readonly HostProblem[]
}

/** The files that a person gave to the program. The page knows them by token, never by path. */
export interface GivenFiles {
  readonly give: (paths: readonly string[]) => Promise<Giving>
  readonly read: (token: string) => Promise<Result<Uint8Array, HostProblem>>
}

export interface GivenFilesParts {
  /** Never says the same twice, and nothing that can be guessed: 8 to 64 characters. */
  readonly newToken: () => string
  /** In bytes. */
  readonly readLimit?: number
  /** How many files are remembered; of more, the ones given first are forgotten. */
  readonly remembered?: number
}

/** A hundred thousand paths take some 10 MB; that many files can be given in one go. */
const defaultRemembered = 100_000

/** Remembers which files were given, so that only these can be read. */
export function createGivenFiles({
  newToken,
  readLimit = defaultReadLimit,
  remembered = defaultRemembered,
}: GivenFilesParts): GivenFiles {
  const paths = new Map<string, string>()

  function remember(path: string): string {
    const token = newToken()
    paths.set(token, path)
    return token
  }

  function forgetFirst(): void {
    // A map lists its keys in the order in which they came.
    for (const token of paths.keys()) {
      if (paths.size <= remembered) return
      paths.delete(token)
    }
  }

  return {
    async give(given) {
      const looked = await Promise.all(given.map(look))
      const files: GivenFile[] = []
      const problems: HostProblem[] = []
      for (const each of looked) {
        if (each.ok) {
          const { path, size } = each.value
          files.push({ token: remember(path), name: basename(path), size })
        } else {
          problems.push(each.problem)
        }
      }
      forgetFirst()
      return { files, problems }
    },
    async read(token) {
      const path = paths.get(token)
      return path === undefined
        ? failure(unknownToken)
        : await readCapped(path, { limit: readLimit })
    },
  }
}

async function look(
  path: string,
): Promise<Result<{ readonly path: string; readonly size: number }, HostProblem>> {
  try {
    const stats = await stat(path)
    const problem = notAFile(stats, path)
    return problem === null ? success({ path, size: stats.size }) : failure(problem)
  } catch (reason) {
    return failure(hostProblem(reason, path, 'read'))
  }
}

const unknownToken: HostProblem = {
  kind: 'refused',
  sentence: 'The file is no longer at hand. Choose it again.',
}
