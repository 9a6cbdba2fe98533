const longestPath = 1024

// Besides separators and NUL: `:` opens drives and alternate streams on Windows, which also drops
// trailing dots and spaces, so that `a.js.` would be another name of `a.js`.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const refusedInSegment = /[\u0000-\u001F\u007F/\\:]|[. ]$/u

/**
 * The decoded names that lead from the build folder to the file a request asks for, or null when
 * the path could be read as anything else: relative, absolute, hidden, or encoded twice over.
 *
 * `path` is the request's path as it came over the wire: still percent-encoded, with or without a
 * query. `/` means `index.html`. Decoding happens once, after the path is split, so an encoded
 * separator never separates.
 */
export function assetSegments(path: string): readonly string[] | null {
  const end = path.search(/[?#]/u)
  const bare = end === -1 ? path : path.slice(0, end)
  if (!bare.startsWith('/') || bare.length > longestPath) return null
  if (bare === '/') return ['index.html']
  const segments = bare.slice(1).split('/').map(decodedSegment)
  const sound = segments.filter((segment) => segment !== null)
  return sound.length === segments.length ? sound : null
}

function decodedSegment(encoded: string): string | null {
  const segment = decoded(encoded)
  if (segment === null || segment === '' || segment.startsWith('.')) return null
  return refusedInSegment.test(segment) ? null : segment
}

function decoded(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}
