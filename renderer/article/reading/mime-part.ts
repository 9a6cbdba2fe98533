import { decodeStrictly } from './decode-strictly.ts'
import type { HeaderFields } from './header-fields.ts'
import { headerFields, structuredValue } from './header-fields.ts'

/** A message or a part of one, as RFC 2045 and RFC 2046 arrange them. */
export interface MimePart {
  readonly fields: HeaderFields
  /** Such as `text/plain`, in lower case. */
  readonly type: string
  /** Of the type: charset, format, start… */
  readonly parameters: ReadonlyMap<string, string>
  /** As in the file, still in its transfer encoding. */
  readonly body: Uint8Array
  readonly parts: readonly MimePart[]
}

/** No mail program nests so deep; a file made to do so must not take all time. */
const greatestDepth = 20

/**
 * Takes a message apart without decoding anything: what is attached costs nothing. Where the last
 * boundary is missing, as in a file that was cut off, the last part reaches to the end.
 */
export function parseMime(bytes: Uint8Array): MimePart {
  return parsePart(bytes, { assumed: 'text/plain', depth: 0 })
}

function parsePart(
  bytes: Uint8Array,
  { assumed, depth }: { readonly assumed: string; readonly depth: number },
): MimePart {
  const bodyStart = endOfHead(bytes)
  const head = bytes.subarray(0, bodyStart)
  const fields = headerFields(
    decodeStrictly(head, 'utf-8') ?? new TextDecoder('windows-1252').decode(head),
  )
  const { value, parameters } = structuredValue(fields.get('content-type') ?? '')
  const type = value.includes('/') ? value : assumed
  const body = bytes.subarray(bodyStart)
  const boundary = parameters.get('boundary') ?? ''
  if (!type.startsWith('multipart/') || boundary === '' || depth === greatestDepth) {
    return { fields, type, parameters, body, parts: [] }
  }
  const inner = {
    assumed: type === 'multipart/digest' ? 'message/rfc822' : 'text/plain',
    depth: depth + 1,
  }
  const parts = bodiesBetween(body, boundary).map((part) => parsePart(part, inner))
  return { fields, type, parameters, body, parts }
}

/** Where the body begins: after the first empty line. */
function endOfHead(bytes: Uint8Array): number {
  for (let start = 0; start < bytes.length; start = lineEnd(bytes, start)) {
    if (bytes[start] === 10) return start + 1
    if (bytes[start] === 13 && bytes[start + 1] === 10) return start + 2
  }
  return bytes.length
}

function bodiesBetween(body: Uint8Array, boundary: string): readonly Uint8Array[] {
  const delimiter = new TextEncoder().encode(`--${boundary}`)
  const bodies: Uint8Array[] = []
  let opened: number | null = null
  for (let start = 0; start < body.length; start = lineEnd(body, start)) {
    if (!delimiter.every((byte, index) => body[start + index] === byte)) continue
    const end = lineEnd(body, start)
    const rest = new TextDecoder().decode(body.subarray(start + delimiter.length, end)).trim()
    // Another boundary may begin with the same letters.
    if (rest !== '' && rest !== '--') continue
    if (opened !== null) bodies.push(body.subarray(opened, start))
    if (rest === '--') return bodies
    opened = end
  }
  if (opened !== null) bodies.push(body.subarray(opened))
  return bodies
}

/** Just after the line end that follows, or the end of the bytes. */
function lineEnd(bytes: Uint8Array, from: number): number {
  const found = bytes.indexOf(10, from)
  return found === -1 ? bytes.length : found + 1
}
