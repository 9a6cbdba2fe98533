import type { Result } from '../../../shared/model/result.ts'
import type { ReadPage } from './read-html.ts'
import type { DocumentType } from './sniff-format.ts'

export interface DocumentReader {
  readonly mediaType: string
  /** The problem is the rest of a sentence that begins with the file's name. */
  readonly read: (bytes: Uint8Array) => Promise<Result<ReadPage, string>>
}

/** What reads each type of document; its code is loaded when the first of its type is opened. */
export const documentReaders: Readonly<Record<DocumentType, DocumentReader>> = {
  pdf: {
    mediaType: 'application/pdf',
    read: async (bytes) => (await import('./read-pdf.ts')).readPdf(bytes),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    read: async (bytes) => (await import('./read-docx.ts')).readDocx(bytes),
  },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    read: async (bytes) => (await import('./read-odt.ts')).readOdt(bytes),
  },
  rtf: {
    mediaType: 'application/rtf',
    read: async (bytes) => (await import('./read-rtf.ts')).readRtf(bytes),
  },
  epub: {
    mediaType: 'application/epub+zip',
    read: async (bytes) => (await import('./read-epub.ts')).readEpub(bytes),
  },
  mhtml: {
    mediaType: 'multipart/related',
    read: async (bytes) => (await import('./read-mhtml.ts')).readMhtml(bytes),
  },
  email: {
    mediaType: 'message/rfc822',
    read: async (bytes) => (await import('./read-email.ts')).readEmail(bytes),
  },
}
