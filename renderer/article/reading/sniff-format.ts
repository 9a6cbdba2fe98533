import { isEmail, isMhtml } from './mime-kind.ts'
import { zipDirectory } from './zip-directory.ts'

/** What is read from bytes by a reader of its own. */
export type DocumentType = 'pdf' | 'docx' | 'odt' | 'rtf' | 'epub' | 'mhtml' | 'email'

/** What a file is by its content; a name decides only between kinds of text. */
export type FileFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'document'; readonly type: DocumentType }
  | { readonly kind: 'unsupported'; readonly called: string }
  | { readonly kind: 'locked' }
  | { readonly kind: 'image' }

const images: readonly string[] = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'II*\0',
  'MM\0*',
  '\0\0\x01\0',
]

/** Enough names tell what an archive is. */
const mostNames = 20_000

/** The name of the entry in UTF-16, as one character for each byte. */
const encryptedPackage = Array.from('EncryptedPackage').join('\0')

/** Tells the format by the first bytes, and the kind of an archive by the names inside it. */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  const head = latin1(bytes.subarray(0, 1024))
  if (isPdf(head, bytes)) return document('pdf')
  if (head.startsWith('PK\x03\x04')) return archiveFormat(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compoundFormat(bytes)
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(head)) return document('rtf')
  const fields = latin1(bytes.subarray(0, 8192))
  if (isMhtml(fields)) return document('mhtml')
  if (isEmail(fields)) return document('email')
  const isWebp = head.startsWith('RIFF') && head.startsWith('WEBP', 8)
  if (isWebp || images.some((start) => head.startsWith(start))) return { kind: 'image' }
  return { kind: 'text' }
}

function archiveFormat(bytes: Uint8Array): FileFormat {
  const head = latin1(bytes.subarray(0, 4096))
  if (head.includes('application/epub+zip')) return document('epub')
  if (head.includes('vnd.oasis.opendocument.text')) return document('odt')
  if (head.includes('vnd.oasis.opendocument.')) {
    return unsupported('an OpenDocument file of another kind than text')
  }
  const names = namesInside(bytes)
  // Packed anew by hand, a document's own name of its type does not come first.
  if (names.includes('META-INF/container.xml')) return document('epub')
  if (names.includes('word/')) return document('docx')
  if (names.includes('xl/')) return unsupported('an Excel workbook')
  if (names.includes('ppt/')) return unsupported('a PowerPoint presentation')
  const isOpenDocument = names.includes('META-INF/manifest.xml') && names.includes('content.xml')
  return isOpenDocument ? document('odt') : unsupported('a ZIP archive')
}

/** What an archive's directory lists; of one cut off, the bytes where names can stand. */
function namesInside(bytes: Uint8Array): string {
  const names: string[] = []
  try {
    for (const { path } of zipDirectory(bytes)) {
      if (names.push(path) > mostNames) break
    }
    return names.join('\n')
  } catch {
    return latin1(bytes.subarray(0, 4096)) + latin1(bytes.subarray(-65_536))
  }
}

/**
 * A PDF begins with its version, or soon after what a server or a mail program wrote before it
 * (ISO 32000-1, annex H.3.4.1); a text about PDFs does not end as one.
 */
function isPdf(head: string, bytes: Uint8Array): boolean {
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(head)) return true
  return /[\r\n]%PDF-\d\.\d/.test(head) && latin1(bytes.subarray(-2048)).includes('startxref')
}

/**
 * Office documents locked with a password are wrapped in the older container ([MS-OFFCRYPTO], section
 * 2.3.4.4), whose header says where its directory begins ([MS-CFB], section 2.2).
 */
function compoundFormat(bytes: Uint8Array): FileFormat {
  const older = unsupported('an older Office document')
  if (bytes.length < 512) return older
  const header = new DataView(bytes.buffer, bytes.byteOffset, 512)
  const start = (header.getUint32(48, true) + 1) * 2 ** header.getUint16(30, true)
  const directory = latin1(bytes.subarray(start, start + 8192))
  return directory.includes(encryptedPackage) ? { kind: 'locked' } : older
}

function document(type: DocumentType): FileFormat {
  return { kind: 'document', type }
}

function unsupported(called: string): FileFormat {
  return { kind: 'unsupported', called }
}

/** One character for each byte, for comparing with magic numbers. */
export function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
