import { decodeBytes } from './decode-bytes.ts'
import { latin1 } from './sniff-format.ts'
import type { MimePart } from './mime-part.ts'

/**
 * The text of a part: out of its transfer encoding, then by the charset of its head, by the one
 * that its HTML names, as UTF-8 where it is valid, and else by statistics. Null where it is no text.
 */
export async function mimeText(part: MimePart): Promise<string | null> {
  const bytes = await decodedBody(part)
  const stated = part.parameters.get('charset') ?? ''
  // Programs write us-ascii for whatever they do not know.
  const isKnown = stated !== '' && !/^(?:us-)?ascii$/i.test(stated)
  return decodeBytes(bytes, isKnown ? stated : htmlCharset(part, bytes))
}

async function decodedBody({ fields, body }: MimePart): Promise<Uint8Array> {
  const encoding = fields.get('content-transfer-encoding') ?? ''
  const name = /base64|quoted-printable/i.exec(encoding)?.[0]
  if (name === undefined) return body
  const { default: PostalMime } = await import('postal-mime')
  // As a message of one attachment the parser gives back bytes; a text it would decode on its own.
  const head = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${name}\r\n\r\n`
  const { attachments } = await PostalMime.parse(new Blob([head, new Uint8Array(body)]))
  const [attachment] = attachments
  if (attachment === undefined || typeof attachment.content === 'string') return new Uint8Array()
  return new Uint8Array(attachment.content)
}

function htmlCharset({ type }: MimePart, bytes: Uint8Array): string {
  if (type !== 'text/html') return ''
  const head = latin1(bytes.subarray(0, 4096))
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? ''
  // A page that could be read so far is not UTF-16, whatever it says (HTML, section 13.2.3.2).
  return /^utf-?16/i.test(label) ? 'utf-8' : label
}
