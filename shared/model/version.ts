/**
 * A version vector: for each replica (one installation) the number of its edits that this state
 * of the record includes. Clocks are never compared (DESIGN section 3). What an installation does
 * just as any other would, counts under a name of its own, so that the record is the same.
 */
export type Version = Readonly<Record<string, number>>

export type VersionOrder = 'same' | 'older' | 'newer' | 'concurrent'

/** How `a` stands to `b`: `older` means that `b` includes all of `a` and more. */
export function compareVersions(a: Version, b: Version): VersionOrder {
  let aAhead = false
  let bAhead = false
  for (const replica of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const difference = (a[replica] ?? 0) - (b[replica] ?? 0)
    if (difference > 0) aAhead = true
    if (difference < 0) bAhead = true
  }
  if (aAhead && bAhead) return 'concurrent'
  if (aAhead) return 'newer'
  return bAhead ? 'older' : 'same'
}

/** The version after one more edit by `replica`. */
export function bumpVersion(version: Version, replica: string): Version {
  return { ...version, [replica]: (version[replica] ?? 0) + 1 }
}

/** The least version that includes both: what settling two concurrent versions starts from. */
export function joinVersions(a: Version, b: Version): Version {
  const joined: Record<string, number> = { ...a }
  for (const [replica, counter] of Object.entries(b)) {
    joined[replica] = Math.max(joined[replica] ?? 0, counter)
  }
  return joined
}
