import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { GivenFile, HostProblem } from '../../shared/ipc/answers.ts'
import type { Result } from '../../shared/model/result.ts'
import { failure } from '../../shared/model/result.ts'
import { defaultReadLimit, readCapped } from './read-capped.ts'

/** The files that a person gave to the program. The page knows them by token, never by path. */
export interface GivenFiles {
  /** In the order of the paths. Whether a path leads to a file at all, reading it tells. */
  readonly give: (paths: readonly string[]) => Promise<readonly GivenFile[]>
  readonly read: (token: string) => Promise<Result<Uint8Array, HostProblem>>
}

export interface GivenFilesParts {
  /** Never says the same twice, and nothing that can be guessed: 8 to 64 characters. */
  readonly newToken: () => string
  /** Hears which files were read to their end. */
  readonly onRead?: (path: string) => void
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
  onRead = () => undefined,
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
      const sizes = await Promise.all(given.map(sizeOf))
      const files = given.map((path, index) => ({
        token: remember(path),
        name: basename(path),
        size: sizes[index] ?? 0,
      }))
      forgetFirst()
      return files
    },
    async read(token) {
      const path = paths.get(token)
      if (path === undefined) return failure(unknownToken)
      const read = await readCapped(path, { limit: readLimit })
      if (read.ok) onRead(path)
      return read
    },
  }
}

/** In bytes; none when it cannot be told. */
function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

const unknownToken: HostProblem = {
  kind: 'refused',
  sentence: 'The file is no longer at hand. Choose it again.',
}
