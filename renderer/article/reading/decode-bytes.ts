import { decodeStrictly } from './decode-strictly.ts'
import { detectEncoding } from './detect-encoding.ts'

const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/**
 * The text of some bytes without its byte order mark, or null where they are not text: by byte
 * order mark, by what the file declares of itself (HTML), as UTF-8 where that is valid, as UTF-16
 * by its pattern of zeros, and else by statistics.
 */
export async function decodeBytes(
  bytes: Uint8Array,
  declaredEncoding = '',
): Promise<string | null> {
  const marked = byteOrderMarks.find(({ bytes: mark }) =>
    mark.every((byte, i) => bytes[i] === byte),
  )
  if (marked !== undefined) return asText(new TextDecoder(marked.encoding).decode(bytes))
  const utf16 = utf16ByZeros(bytes)
  if (utf16 !== null) return asText(utf16)
  if (bytes.includes(0)) return null
  const utf8 = decodeStrictly(bytes, 'utf-8')
  const declared = declaredEncoding === '' ? null : decodeStrictly(bytes, declaredEncoding)
  // Escape sequences of ISO-2022-JP are valid UTF-8 too, so a declaration goes first.
  if (declared !== null) return asText(declared)
  if (utf8 !== null) return asText(utf8)
  return asText(new TextDecoder(await detectEncoding(bytes)).decode(bytes))
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
