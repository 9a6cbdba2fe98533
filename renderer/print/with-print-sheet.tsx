import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { PrintableArticle } from '../storage/read-printable.ts'
import { PrintSheet } from './print-sheet.tsx'

/** Has the sheet of an article in the document while something prints it. */
export async function withPrintSheet<Done>(
  printable: PrintableArticle,
  print: () => Promise<Done>,
): Promise<Done> {
  const element = document.createElement('div')
  element.className = 'print-root'
  document.body.append(element)
  const root = createRoot(element)
  try {
    flushSync(() => root.render(<PrintSheet {...printable} />))
    await document.fonts.ready
    return await print()
  } finally {
    root.unmount()
    element.remove()
  }
}
