const combining: Readonly<Record<string, string>> = {
  '\u00A8': '\u0308',
  '\u00B4': '\u0301',
  '\u02C6': '\u0302',
  '\u02DC': '\u0303',
  '\u02C7': '\u030C',
  '\u02D8': '\u0306',
  '\u02DA': '\u030A',
  '\u02DD': '\u030B',
}

/**
 * Older TeX fonts have no accented letters: they print the accent and then the letter below it. Such
 * a pair becomes the one letter that was printed, where Unicode has it.
 */
export function composeAccents(text: string): string {
  return text.replace(
    /([\u00A8\u00B4\u02C6\u02DC\u02C7\u02D8\u02DA\u02DD])(\p{Script=Latin})/gu,
    (pair, accent: string, letter: string) => {
      const base = letter === '\u0131' ? 'i' : letter
      const composed = `${base}${combining[accent] ?? ''}`.normalize('NFC')
      return composed.length === 1 ? composed : pair
    },
  )
}
