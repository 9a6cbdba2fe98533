import type { PrintToPDFOptions } from 'electron'
import type { Page } from 'playwright'

type PagePdfOptions = NonNullable<Parameters<Page['pdf']>[0]>

/** Electron's options in Playwright's words; both hand them to the same Chromium. */
export function pagePdfOptions(options: PrintToPDFOptions): PagePdfOptions {
  const { pageSize, margins, generateTaggedPDF, generateDocumentOutline, ...same } = options
  return {
    ...same,
    ...(generateTaggedPDF === undefined ? {} : { tagged: generateTaggedPDF }),
    ...(generateDocumentOutline === undefined ? {} : { outline: generateDocumentOutline }),
    ...paper(pageSize),
    ...(margins === undefined
      ? {}
      : {
          margin: Object.fromEntries(
            (['top', 'bottom', 'left', 'right'] as const)
              .filter((side) => margins[side] !== undefined)
              .map((side) => [side, `${margins[side] ?? 0}in`]),
          ),
        }),
  }
}

function paper(size: PrintToPDFOptions['pageSize']): PagePdfOptions {
  if (size === undefined) return { format: 'Letter' }
  if (typeof size === 'string') return { format: size }
  return { width: `${size.width}in`, height: `${size.height}in` }
}
