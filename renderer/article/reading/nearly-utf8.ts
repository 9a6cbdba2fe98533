/** So many characters beyond ASCII stand in UTF-8 for each place that is not valid. */
const validForEach = 4

/**
 * Bytes as UTF-8 where nearly all of what is not ASCII is valid, with U+FFFD for what is not; else
 * null. Texts of the older encodings hold next to no valid sequence.
 */
export function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = text.match(/\ufffd/g)?.length ?? 0
  const valid = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0
  return valid >= damaged * validForEach ? text : null
}
