import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'

type PdfLibrary = typeof pdfjs

let loading: Promise<PdfLibrary> | null = null

/** pdf.js with both of its halves in this thread: articles are read in a worker already. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  loading ??= load()
  return loading
}

async function load(): Promise<PdfLibrary> {
  // Where there is no window its other half takes this worker for its own, and answers our messages.
  const isBare = typeof window === 'undefined'
  if (isBare) {
    Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true })
  }
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  } finally {
    if (isBare) Reflect.deleteProperty(globalThis, 'window')
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
