import { isEmail, isMhtml } from './mime-kind.ts'

/** What is read from bytes by a reader of its own. */
export type DocumentType = 'docx' | 'odt' | 'epub' | 'mhtml' | 'email'

/** What a file is by its content; a name decides only between kinds of text. */
export type FileFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'document'; readonly type: DocumentType }
  | { readonly kind: 'unsupported'; readonly called: string }
  | { readonly kind: 'image' }

const images: readonly string[] = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'II*\0',
  'MM\0*',
  '\0\0\x01\0',
]

/** Tells the format by the first bytes, and the kind of an archive by the names inside it. */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  const head = latin1(bytes.subarray(0, 1024))
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(head)) return unsupported('a PDF')
  if (head.startsWith('PK\x03\x04')) return archiveFormat(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return unsupported('an older Office document')
  if (head.startsWith('{\\rtf')) return unsupported('an RTF document')
  const fields = latin1(bytes.subarray(0, 8192))
  if (isMhtml(fields)) return { kind: 'document', type: 'mhtml' }
  if (isEmail(fields)) return { kind: 'document', type: 'email' }
  const isWebp = head.startsWith('RIFF') && head.startsWith('WEBP', 8)
  if (isWebp || images.some((start) => head.startsWith(start))) return { kind: 'image' }
  return { kind: 'text' }
}

function archiveFormat(bytes: Uint8Array): FileFormat {
  const head = latin1(bytes.subarray(0, 4096))
  const tail = latin1(bytes.subarray(-65_536))
  if (head.includes('application/epub+zip')) return { kind: 'document', type: 'epub' }
  if (head.includes('vnd.oasis.opendocument.text')) return { kind: 'document', type: 'odt' }
  const names = head + tail
  if (names.includes('word/')) return { kind: 'document', type: 'docx' }
  if (names.includes('xl/')) return unsupported('an Excel workbook')
  if (names.includes('ppt/')) return unsupported('a PowerPoint presentation')
  return unsupported('a ZIP archive')
}

function unsupported(called: string): FileFormat {
  return { kind: 'unsupported', called }
}

/** One character for each byte, for comparing with magic numbers. */
export function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
