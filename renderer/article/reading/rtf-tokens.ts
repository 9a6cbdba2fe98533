export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word, or the one character of a control symbol. */
  | { readonly kind: 'control'; readonly word: string; readonly parameter: number | null }
  /** Characters of the document, still in some code page. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const carriageReturn = 13
const lineFeed = 10

/** The parts of an RTF file in their order (RTF 1.9.1, "RTF syntax"); never fails on any bytes. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken, void, undefined> {
  let index = 0
  while (index < bytes.length) {
    const byte = bytes[index]
    if (byte === openBrace) {
      index += 1
      yield { kind: 'open' }
    } else if (byte === closeBrace) {
      index += 1
      yield { kind: 'close' }
    } else if (byte === backslash) {
      const { token, end } = controlAt(bytes, index + 1)
      index = end
      if (token !== null) yield token
    } else if (byte === carriageReturn || byte === lineFeed) {
      index += 1
    } else {
      const end = endOfRun(bytes, index)
      yield { kind: 'bytes', bytes: bytes.subarray(index, end) }
      index = end
    }
  }
}

interface FoundControl {
  readonly token: RtfToken | null
  readonly end: number
}

/** @param start the index after the backslash. */
function controlAt(bytes: Uint8Array, start: number): FoundControl {
  const head = ascii(bytes, start, start + 48)
  const [, word, digits = ''] = /^([A-Za-z]{1,32})(-?\d{1,10})?/.exec(head) ?? []
  if (word === undefined) return symbolAt(bytes, start)
  const parameter = digits === '' ? null : Number(digits)
  const delimiter = start + word.length + digits.length
  const end = bytes[delimiter] === 0x20 ? delimiter + 1 : delimiter
  // Raw bytes follow this one word, among them braces that mean nothing.
  const binary = word === 'bin' ? Math.max(0, parameter ?? 0) : 0
  return { token: { kind: 'control', word, parameter }, end: end + binary }
}

function symbolAt(bytes: Uint8Array, start: number): FoundControl {
  const byte = bytes[start]
  if (byte === undefined) return { token: null, end: start }
  if (byte === backslash || byte === openBrace || byte === closeBrace) {
    return { token: { kind: 'bytes', bytes: bytes.subarray(start, start + 1) }, end: start + 1 }
  }
  const symbol = String.fromCharCode(byte)
  if (symbol !== "'") {
    return { token: { kind: 'control', word: symbol, parameter: null }, end: start + 1 }
  }
  const [hex] = /^[\da-f]{2}/i.exec(ascii(bytes, start + 1, start + 3)) ?? []
  if (hex === undefined) return { token: null, end: start + 1 }
  return { token: { kind: 'bytes', bytes: Uint8Array.of(parseInt(hex, 16)) }, end: start + 3 }
}

function endOfRun(bytes: Uint8Array, start: number): number {
  for (let index = start; index < bytes.length; index += 1) {
    const byte = bytes[index]
    if (byte === backslash || byte === openBrace || byte === closeBrace) return index
    if (byte === carriageReturn || byte === lineFeed) return index
  }
  return bytes.length
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}
