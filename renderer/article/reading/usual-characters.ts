/** What most texts are written in: the letters, marks and signs of the scripts in wide use. */
const usual =
  /[\t\n\r\x20-\x7e\u00a0-\u017f]|[\u0370-\u06ff]|[\u0900-\u0dff]|[\u0e00-\u0e7f]|[\u2010-\u2026]|[\u3000-\u30ff]|[\u4e00-\u9fff]|[\uac00-\ud7a3]|[\uff00-\uffef]/g
const sampleLength = 65_536

/** The share of a text's characters that are usual, by its beginning. */
export function usualShare(text: string): number {
  return shareOf(usual, text)
}

/** @param characters with the flag `g`. */
export function shareOf(characters: RegExp, text: string): number {
  const sample = sampleOf(text)
  return (sample.match(characters)?.length ?? 0) / Math.max(sample.length, 1)
}

export function sampleOf(text: string): string {
  return text.slice(0, sampleLength)
}
