import type { Apart } from '../model/apart.ts'
import type { Library } from '../model/library.ts'
import { encodeApart } from './apart-member.ts'
import { encodeCollection } from './encode-library.ts'

/**
 * The exchange file of a library with what it keeps apart (FORMAT.md), for a backup and for nothing
 * else: whoever reads the file reads what nobody is to see yet. Deterministic as `encodeLibrary` is.
 * @throws RangeError when an offset lies outside its text or inside a surrogate pair.
 */
export function encodeBackup(library: Library, apart: Apart): string {
  return encodeCollection(library, encodeApart(apart))
}
