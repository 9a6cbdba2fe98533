const made = new Map<string, Intl.Segmenter>()

/** The segmenter of a language (BCP 47); of no language in particular when the tag is none. */
export function segmenter(
  granularity: 'grapheme' | 'word' | 'sentence',
  language: string,
): Intl.Segmenter {
  const key = `${granularity} ${language}`
  const present = made.get(key)
  if (present !== undefined) return present
  const segmenter = new Intl.Segmenter(usable(language), { granularity })
  made.set(key, segmenter)
  return segmenter
}

function usable(language: string): string | undefined {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0]
  } catch {
    return undefined
  }
}
