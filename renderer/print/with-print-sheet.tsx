import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import './print.css'

/** Has a sheet in the document, and it alone on paper, while something prints it. */
export async function withPrintSheet<Done>(
  sheet: ReactNode,
  print: () => Promise<Done>,
): Promise<Done> {
  const element = document.createElement('div')
  element.className = 'print-root'
  document.body.append(element)
  const root = createRoot(element)
  try {
    flushSync(() => root.render(sheet))
    await document.fonts.ready
    return await print()
  } finally {
    root.unmount()
    element.remove()
  }
}
