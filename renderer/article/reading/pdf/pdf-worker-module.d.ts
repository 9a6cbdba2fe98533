// The package has no types for it. It is imported for what it does: it puts its handler into globalThis.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
