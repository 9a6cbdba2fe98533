import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { HostProblem } from '../../shared/ipc/answers.ts'
import type { Result } from '../../shared/model/result.ts'
import { failure, success } from '../../shared/model/result.ts'
import { hostProblem } from './host-problem.ts'
import { notAFile } from './not-a-file.ts'

/** In bytes: 512 MiB, which is far above any article and still fits in memory a few times over. */
export const defaultReadLimit = 512 * 1024 * 1024

/**
 * Reads a regular file of at most `limit` bytes as a whole. No more than `limit` + 1 bytes are kept
 * however far the file grows meanwhile, and what is not a regular file is not waited for.
 */
export async function readCapped(
  path: string,
  { limit = defaultReadLimit }: { readonly limit?: number } = {},
): Promise<Result<Uint8Array, HostProblem>> {
  try {
    // Without O_NONBLOCK, opening a pipe waits for someone to write into it. Windows has neither.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stats = await handle.stat()
      const problem = notAFile(stats, path)
      if (problem !== null) return failure(problem)
      if (stats.size > limit) return failure(tooLarge(path, limit))
      const bytes = await readUpTo(handle, { expected: stats.size, limit })
      return bytes === null ? failure(tooLarge(path, limit)) : success(bytes)
    } finally {
      await handle.close()
    }
  } catch (reason) {
    return failure(hostProblem(reason, path, 'read'))
  }
}

/** All bytes to the end of the file, or null when there are more than `limit`. */
async function readUpTo(
  handle: FileHandle,
  { expected, limit }: { readonly expected: number; readonly limit: number },
): Promise<Uint8Array | null> {
  // One byte of room more than expected shows whether the file has grown.
  let bytes = new Uint8Array(expected + 1)
  let length = 0
  for (;;) {
    if (length === bytes.length) {
      const larger = new Uint8Array(Math.min(length * 2, limit + 1))
      larger.set(bytes)
      bytes = larger
    }
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null)
    if (bytesRead === 0) return bytes.subarray(0, length)
    length += bytesRead
    if (length > limit) return null
  }
}

function tooLarge(path: string, limit: number): HostProblem {
  const most =
    limit >= mebibyte ? `${Math.floor(limit / mebibyte)} MiB` : `${limit.toString()} bytes`
  return {
    kind: 'too-large',
    sentence: `“${basename(path)}” is larger than ${most}, the most that is read. Split it into smaller files.`,
  }
}

const mebibyte = 1024 * 1024
