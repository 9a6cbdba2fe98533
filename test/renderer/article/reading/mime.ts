/** Lines of a message as they are sent: one byte for each character, ends of CR and LF. */
export function messageBytes(lines: readonly string[]): Uint8Array {
  return Uint8Array.from(lines.join('\r\n'), (character) => character.charCodeAt(0))
}

/** Kind and text of each block, line ends as they are. */
export function kindsAndTexts(
  blocks: readonly { readonly kind: string; readonly text: string }[],
): readonly (readonly [string, string])[] {
  return blocks.map(({ kind, text }) => [kind, text.trim()])
}

/** Every byte above 126, and the equals sign, as RFC 2045 writes them. */
export function quotedPrintable(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  ).join('')
}
