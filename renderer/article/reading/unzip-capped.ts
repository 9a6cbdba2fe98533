import { Inflate } from 'fflate'
import type { Result } from '../../../shared/model/result.ts'
import { failure, success } from '../../../shared/model/result.ts'
import { crc32 } from './crc32.ts'
import { zipDirectory } from './zip-directory.ts'
import type { ZipEntry } from './zip-directory.ts'

/** The files of an archive by their paths. */
export type Archive = ReadonlyMap<string, Uint8Array>

export interface UnzipCaps {
  /** How many entries an archive may list. */
  readonly entries: number
  /** What the wanted entries may hold together, unpacked, in bytes. */
  readonly bytes: number
  /** How many bytes may come of one packed byte, in entries of more than 1 MiB. */
  readonly ratio: number
}

/** Documents are packed to a tenth or a thirtieth; a bomb made of zeros to a thousandth. */
const usual: UnzipCaps = { entries: 20_000, bytes: 256 * 1024 * 1024, ratio: 400 }
const smallSize = 1024 * 1024
/** So few packed bytes at a time can become four megabytes at the most before they are counted. */
const pieceLength = 4096
const localHeaderLength = 30
const localSignature = 0x04034b50

/**
 * Unpacks the wanted files of a ZIP archive. An archive that lists too many, or whose files would
 * take too much room, is refused before anything is unpacked, and a file that turns out larger than
 * the archive states is given up at once. The problem is the rest of a sentence that begins with
 * the file's name.
 */
export function unzipCapped(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  caps: UnzipCaps = usual,
): Promise<Result<Archive, string>> {
  return Promise.resolve(unzip(bytes, isWanted, caps))
}

function unzip(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  caps: UnzipCaps,
): Result<Archive, string> {
  // Unpacked here and not by the library's own workers: the product's policy refuses those.
  try {
    const wanted: ZipEntry[] = []
    let entries = 0
    let total = 0
    for (const entry of zipDirectory(bytes)) {
      entries += 1
      if (entries > caps.entries) return failure(tooLarge)
      if (!isWanted(entry.path)) continue
      total += entry.size
      const isDense = entry.size > smallSize && entry.size > entry.packedSize * caps.ratio
      if (total > caps.bytes || isDense) return failure(tooLarge)
      wanted.push(entry)
    }
    if (wanted.some(({ isEncrypted }) => isEncrypted)) return failure(locked)
    return success(new Map(wanted.map((entry) => [entry.path, unpack(bytes, entry)] as const)))
  } catch {
    // The directory or a packed file breaks the format's rules.
    return failure(damaged)
  }
}

/** Throws a RangeError where what comes out is not what the directory states. */
function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry)
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry)
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) {
    throw new RangeError('A packed file is not what the directory states')
  }
  return unpacked
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(offset, true) !== localSignature) throw new RangeError('No local header')
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const start = offset + localHeaderLength + names
  return bytes.subarray(start, start + packedSize)
}

function inflate(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array {
  if (method !== 8) throw new RangeError('An unknown way of packing')
  const unpacked = new Uint8Array(size)
  let length = 0
  const inflater = new Inflate((piece) => {
    if (length + piece.length > size) throw new RangeError('Larger than stated')
    unpacked.set(piece, length)
    length += piece.length
  })
  for (let start = 0; start < packed.length; start += pieceLength) {
    const end = start + pieceLength
    inflater.push(packed.subarray(start, end), end >= packed.length)
  }
  if (length !== size) throw new RangeError('Smaller than stated')
  return unpacked
}

const tooLarge =
  'unpacks to more than can be opened: save its text as a smaller document and open that.'

export const locked =
  'is protected by a password: take the protection away in the program that made it, then open it again.'

export const damaged =
  'is damaged: open it in the program that made it, save it again, and open the new file.'
