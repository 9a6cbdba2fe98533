/** The first field of each name (in lower case) with its unfolded value, encoded words as they are. */
export type HeaderFields = ReadonlyMap<string, string>

/** The fields of a message's or part's head (RFC 5322, section 2.2); lines that are none are passed over. */
export function headerFields(head: string): HeaderFields {
  const fields = new Map<string, string>()
  for (const line of head.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined) continue
    const key = name.toLowerCase()
    if (!fields.has(key)) fields.set(key, value.trim())
  }
  return fields
}

/** A value such as `text/html; charset="utf-8"`: its first word and its parameters, in lower case. */
export function structuredValue(field: string): {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
} {
  const parameters = new Map<string, string>()
  const [value = ''] = /^[^;\s(]*/.exec(field.trim()) ?? []
  for (const [, name = '', mark = '', quoted, bare = ''] of field.matchAll(
    /;\s*([^\s=;"*]+)([*\d]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g,
  )) {
    const key = name.toLowerCase()
    const piece = quoted?.replace(/\\(.)/g, '$1') ?? bare
    // RFC 2231 cuts long values into pieces, boundary*0=…; boundary*1=…, and names a language.
    const words = mark.endsWith('*') ? piece.replace(/^[\w-]*'[\w-]*'/, '') : piece
    parameters.set(key, (parameters.get(key) ?? '') + words)
  }
  return { value: value.toLowerCase(), parameters }
}
