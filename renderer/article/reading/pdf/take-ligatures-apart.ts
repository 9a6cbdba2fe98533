const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st']

/** The letters that a Latin ligature of Unicode (U+FB00 to U+FB06) stands for. */
export function takeLigaturesApart(text: string): string {
  return text.replace(
    /[\uFB00-\uFB06]/g,
    (ligature) => ligatures[ligature.charCodeAt(0) - 0xfb00] ?? ligature,
  )
}
