import { unzip } from 'fflate'
import type { Result } from '../../../shared/model/result.ts'
import { failure, success } from '../../../shared/model/result.ts'

/** The files of an archive by their paths. */
export type Archive = ReadonlyMap<string, Uint8Array>

export interface UnzipCaps {
  /** How many entries an archive may list. */
  readonly entries: number
  /** What the wanted entries may hold together, unpacked, in bytes. */
  readonly bytes: number
}

const usual: UnzipCaps = { entries: 20_000, bytes: 256 * 1024 * 1024 }

/**
 * Unpacks the wanted files of a ZIP archive. An archive that lists too many, or whose files would
 * take too much room, is refused before anything is unpacked: nothing is unpacked beyond the size
 * that the archive states. The problem is the rest of a sentence that begins with the file's name.
 */
export function unzipCapped(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  caps: UnzipCaps = usual,
): Promise<Result<Archive, string>> {
  let entries = 0
  let total = 0
  const isWithin = () => entries <= caps.entries && total <= caps.bytes
  return new Promise((resolve) => {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
      entries += 1
      if (!isWanted(name)) return false
      total += originalSize
      return isWithin()
    }
    try {
      unzip(bytes, { filter }, (problem, files) => {
        if (!isWithin()) resolve(failure(tooLarge))
        else if (problem !== null) resolve(failure(damaged))
        else resolve(success(new Map(Object.entries(files))))
      })
    } catch {
      resolve(failure(damaged))
    }
  })
}

const tooLarge =
  'unpacks to more than can be opened: save its text as a smaller document and open that.'

export const damaged =
  'is damaged: open it in the program that made it, save it again, and open the new file.'
