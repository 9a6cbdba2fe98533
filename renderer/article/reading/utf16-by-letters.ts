import { decodeStrictly } from './decode-strictly.ts'
import { sampleOf, shareOf, usualShare } from './usual-characters.ts'

const han = /[\u4e00-\u9fff]/g
const hanStop = /[\u3001\u3002\uff0c]/

/** The share of usual characters that a text has at least. */
const leastUsual = 0.95
/** By how much the other order of bytes must have less of them. */
const margin = 0.1
const leastHan = 0.8

/**
 * Bytes as UTF-16 without a byte order mark, where they are text in one order and hardly any in the
 * other; null where that is not clear. Zeros alone do not tell: in Chinese some stand for a half of
 * a character of their own (一 is U+4E00) and some for that of a line end.
 */
export function utf16ByLetters(bytes: Uint8Array): string | null {
  const little = readAs(bytes, 'utf-16le')
  const big = readAs(bytes, 'utf-16be')
  const [best, other] = little.share >= big.share ? [little, big] : [big, little]
  if (best.text === null || best.share < leastUsual || best.share - other.share < margin)
    return null
  // Pairs of bytes of the older encodings look like UTF-16 too, so without a zero more is asked.
  return bytes.includes(0) || isHan(best.text) ? best.text : null
}

interface ReadAs {
  readonly text: string | null
  /** Of usual characters. */
  readonly share: number
}

function readAs(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): ReadAs {
  const text = bytes.length % 2 === 0 ? decodeStrictly(bytes, encoding) : null
  return { text, share: text === null ? 0 : usualShare(text) }
}

function isHan(text: string): boolean {
  return hanStop.test(sampleOf(text)) && shareOf(han, text) >= leastHan
}
