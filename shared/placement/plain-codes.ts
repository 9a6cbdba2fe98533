/** A text as it is compared, and where each of its characters comes from. */
export interface PlainCodes {
  /** UTF-16 code units after normalisation. */
  readonly codes: Uint16Array
  /** For each of `codes` the offset in the original text. */
  readonly sources: Uint32Array
}

const space = 0x20
const ellipsis = 0x2026
const dot = 0x2e
const dropped = 0

/**
 * Makes typography comparable: one space for any white space, plain quotation marks and dashes,
 * three dots for an ellipsis, soft hyphens and invisible marks left out. Case is kept.
 */
export function plainCodes(text: string): PlainCodes {
  const codes = new Uint16Array(plainRoom(text))
  const sources = new Uint32Array(codes.length)
  const length = writePlain(text, codes, { at: 0, sources })
  return { codes: codes.subarray(0, length), sources: sources.subarray(0, length) }
}

/** So many codes a text can come to. */
export function plainRoom(text: string): number {
  let room = text.length
  for (let at = text.indexOf('…'); at !== -1; at = text.indexOf('…', at + 1)) room += 2
  return room
}

/** Writes a text's codes from an offset on and gives where they end. White space counts once. */
export function writePlain(
  text: string,
  codes: Uint16Array,
  { at, sources }: { readonly at: number; readonly sources: Uint32Array | null },
): number {
  let end = at
  let previous = at === 0 ? dropped : (codes[at - 1] ?? dropped)
  for (let offset = 0; offset < text.length; offset++) {
    const code = plain[text.charCodeAt(offset)] ?? dropped
    if (code === dropped || (code === space && previous === space)) continue
    previous = code
    for (let times = code === ellipsis ? 3 : 1; times > 0; times--) {
      codes[end] = code === ellipsis ? dot : code
      if (sources !== null) sources[end] = offset
      end++
    }
  }
  return end
}

const plain = new Uint16Array(65536).map((_, code) => code)
const rows: readonly (readonly [number, string])[] = [
  [space, '\t\n\v\f\r\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000'],
  [space, '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'],
  [0x27, '‘’‚‛′ʼ`´‹›'],
  [0x22, '“”„‟″«»'],
  [0x2d, '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212'],
  [dropped, '\u00ad\u200b\u200e\u200f\u2060\ufeff'],
]
for (const [code, characters] of rows) {
  for (const character of characters) plain[character.charCodeAt(0)] = code
}
