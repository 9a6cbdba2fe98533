import { decodeStrictly } from './decode-strictly.ts'

const latinEncodings: ReadonlySet<string> = new Set([
  'ISO-8859-1',
  'ISO-8859-2',
  'ISO-8859-9',
  'windows-1250',
  'windows-1252',
  'windows-1254',
  'windows-1257',
  'windows-1258',
])

const otherEncodings: ReadonlySet<string> = new Set([
  'Shift_JIS',
  'EUC-JP',
  'EUC-KR',
  'Big5',
  'GB18030',
  'KOI8-R',
  'ISO-8859-5',
  'ISO-8859-6',
  'ISO-8859-7',
  'ISO-8859-8',
  'windows-1251',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-874',
])

/** In percent points: by how much another Latin encoding must beat the most common one. */
const latinMargin = 10
/** Below this a guess about a short text is hardly better than another. */
const weakConfidence = 50

/**
 * The encoding of a text that is neither UTF-8 nor UTF-16, as a label that TextDecoder knows.
 * Statistics err on short texts, so the shape of the text decides first: in Latin scripts bytes
 * above 127 stand alone between letters, in all others they stand in rows.
 */
export async function detectEncoding(bytes: Uint8Array): Promise<string> {
  const { analyse } = await import('chardet')
  const sample = bytes.subarray(0, 65_536)
  const matches = analyse(sample)
  if (looksLatin(sample)) {
    const [best] = matches.filter(({ name }) => latinEncodings.has(name))
    const western = matches.find(({ name }) => name === 'windows-1252' || name === 'ISO-8859-1')
    if (best === undefined || best === western) return 'windows-1252'
    const isClear = best.confidence >= (western?.confidence ?? 0) + latinMargin
    return isClear ? best.name : 'windows-1252'
  }
  const fitting = matches.filter(
    ({ name }) => otherEncodings.has(name) && decodeStrictly(bytes, name) !== null,
  )
  const [best] = fitting
  if ((best?.confidence ?? 0) < weakConfidence && isJapanese(bytes)) return 'shift_jis'
  return best?.name ?? 'windows-1252'
}

function looksLatin(sample: Uint8Array): boolean {
  let high = 0
  let rows = 0
  let previousIsHigh = false
  for (const byte of sample) {
    const isHigh = byte > 127
    if (isHigh) high += 1
    if (isHigh && !previousIsHigh) rows += 1
    previousIsHigh = isHigh
  }
  return high < rows * 1.7 && high < sample.length * 0.35
}

/** A fifth of kana among the letters that are not ASCII: no other encoding looks so by chance. */
function isJapanese(bytes: Uint8Array): boolean {
  const text = decodeStrictly(bytes, 'shift_jis')
  if (text === null) return false
  const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0
  const kana = text.match(/[\u3041-\u30ff]/g)?.length ?? 0
  return kana > 0 && kana * 5 >= foreign
}
