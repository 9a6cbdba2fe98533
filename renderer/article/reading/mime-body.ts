import { decodeBytes } from './decode-bytes.ts'
import { declaredEncoding } from './declared-encoding.ts'
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
  if (isKnown) return decodeBytes(bytes, stated)
  return decodeBytes(bytes, part.type === 'text/html' ? declaredEncoding(bytes) : '')
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
