import { decodeStrictly } from './decode-strictly.ts'
import { detectEncoding } from './detect-encoding.ts'
import { nearlyUtf8 } from './nearly-utf8.ts'
import { utf16ByLetters } from './utf16-by-letters.ts'
import { utf32Text } from './utf32-text.ts'

const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/**
 * The text of some bytes without its byte order mark, or null where they are not text: as UTF-32, by
 * byte order mark, as UTF-16 by its letters or its zeros, by what the file declares of itself (HTML),
 * as UTF-8 where that is valid or nearly so, and else by statistics.
 */
export async function decodeBytes(
  bytes: Uint8Array,
  declaredEncoding = '',
): Promise<string | null> {
  // First, for its mark in one order of bytes begins with that of UTF-16.
  const utf32 = utf32Text(bytes)
  if (utf32 !== null) return asText(utf32)
  const marked = byteOrderMarks.find(({ bytes: mark }) =>
    mark.every((byte, i) => bytes[i] === byte),
  )
  if (marked !== undefined) return asText(new TextDecoder(marked.encoding).decode(bytes))
  if (bytes.includes(0)) {
    // A file that was cut off can end in half a character.
    const pairs = bytes.subarray(0, bytes.length - (bytes.length % 2))
    const utf16 = utf16ByLetters(pairs) ?? utf16ByZeros(pairs)
    return utf16 === null ? null : asGuessedText(utf16)
  }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null && isWestern(declaredEncoding) && /[^\0-\x7f]/.test(utf8)) return asText(utf8)
  const declared = declaredEncoding === '' ? null : decodeStrictly(bytes, declaredEncoding)
  // Escape sequences of ISO-2022-JP are valid UTF-8 too, so a declaration goes first.
  if (declared !== null) return asText(declared)
  if (utf8 !== null) return asText(utf8)
  const found = nearlyUtf8(bytes) ?? utf16ByLetters(bytes)
  return asGuessedText(found ?? new TextDecoder(await detectEncoding(bytes)).decode(bytes))
}

/**
 * The encoding that programs write at the head of everything. What a server said instead is lost when
 * a page is saved, and no text in it is valid UTF-8 by chance.
 */
function isWestern(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding === 'windows-1252'
  } catch {
    return false
  }
}

/** Line ends, spaces and Latin letters of UTF-16 have their zeros in one half of each pair only. */
function utf16ByZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 65_536)
  const zeros: [number, number] = [0, 0]
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1
  }
  const [even, odd] = zeros
  const most = Math.max(even, odd)
  if (most === 0 || Math.min(even, odd) > most / 50) return null
  const text = decodeStrictly(bytes, even > odd ? 'utf-16be' : 'utf-16le')
  return text === null || text.includes('\0') ? null : text
}

/** Null where more than one character in a hundred is a control code: such bytes are not text. */
function asText(text: string): string | null {
  let controls = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 32 && (unit < 9 || unit > 13) && unit !== 27) controls += 1
  }
  return controls > text.length / 100 ? null : text
}

/** Null where one sign beyond ASCII is most of it, as in erased memory: whatever was guessed. */
function asGuessedText(text: string): string | null {
  const counts = new Uint32Array(65_536)
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    counts[unit] = (counts[unit] ?? 0) + 1
  }
  const most = counts.subarray(128).reduce((greatest, count) => Math.max(greatest, count), 0)
  return text.length > 8 && most > text.length / 2 ? null : asText(text)
}
