const greatestMebibytes = 64

/** Why a file of so many bytes is not opened, as the rest of a sentence; null where it can be. */
export function tooLarge(bytes: number): string | null {
  if (bytes <= greatestMebibytes * 1024 * 1024) return null
  return `is larger than ${greatestMebibytes} MiB, the most that can be opened: split it into parts.`
}
