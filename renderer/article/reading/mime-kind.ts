import { headerFields, structuredValue } from './header-fields.ts'
import type { HeaderFields } from './header-fields.ts'

/** Fields that programs write, and nobody by hand. */
const technicalFields: readonly string[] = [
  'received',
  'return-path',
  'delivered-to',
  'message-id',
  'mime-version',
  'dkim-signature',
  'arc-seal',
]
const knownFields: readonly string[] = ['from', 'sender', 'to', 'date', 'subject']

/** Whether a file with this beginning, of 1,024 characters or more, is a web page archive. */
export function isMhtml(head: string): boolean {
  const fields = leadingFields(head)
  if (fields === null) return false
  const type = structuredValue(fields.get('content-type') ?? '').value
  if (!/^(?:multipart\/(?:related|alternative)|text\/html)$/.test(type)) return false
  const isSaved = /saved by/i.test(fields.get('from') ?? '')
  if (isSaved || fields.has('snapshot-content-location') || fields.has('content-location')) {
    return true
  }
  // Messages with pictures in them are related parts too, but they were sent.
  const wasSent = ['to', 'received', 'message-id', 'return-path', 'delivered-to', 'from']
  return type === 'multipart/related' && !wasSent.some((name) => fields.has(name))
}

/**
 * Whether a file with this beginning, of 1,024 characters or more, is an e-mail message: it opens
 * with nothing but header fields, of which a program wrote one, or which name an address and a date.
 */
export function isEmail(head: string): boolean {
  const fields = leadingFields(head)
  if (fields === null || isMhtml(head)) return false
  const technical = technicalFields.filter((name) => fields.has(name)).length
  const known = knownFields.filter((name) => fields.has(name)).length
  if (technical > 1 || (technical === 1 && known > 0)) return true
  const hasAddress = /\S@\S/.test(fields.get('from') ?? '')
  return hasAddress && /\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d/.test(fields.get('date') ?? '')
}

/** Null where a line before the first empty one is no field. The last line may be cut off. */
function leadingFields(head: string): HeaderFields | null {
  const [block = '', ...others] = withoutEnvelope(head).split(/\r?\n\r?\n/, 2)
  const lines = block.split(/\r?\n/)
  const whole = others.length > 0 ? lines : lines.slice(0, -1)
  const isField = whole.every((line) => /^(?:[!-9;-~]+[ \t]*:|[ \t]+\S)/.test(line))
  return isField && whole.length > 0 ? headerFields(whole.join('\n')) : null
}

/** Without byte order mark, in either decoding, and the line that a mailbox puts before a message. */
function withoutEnvelope(head: string): string {
  return head.replace(/^(?:\xef\xbb\xbf|\uFEFF)?(?:From \S+ .*\d{4}.*\r?\n)?/, '')
}
