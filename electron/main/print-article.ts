import { basename } from 'node:path'
import type { WebContents } from 'electron'
import type { HostProblem } from '../../shared/ipc/answers.ts'
import { failure, success } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'

const notPrinted: HostProblem = {
  kind: 'failed',
  sentence:
    'The article was not printed. See that a printer is set up and switched on, then try again.',
}

/** Prints through the system's own dialog; false when the person changed their mind. */
export function printArticle(
  contents: Pick<WebContents, 'print'>,
): Promise<Result<boolean, HostProblem>> {
  return new Promise((resolve) => {
    try {
      // The colours of the annotations are backgrounds.
      const options = { printBackground: true, usePrinterDefaultPageSize: true }
      contents.print(options, (isPrinted, reason) => {
        if (isPrinted) resolve(success(true))
        else resolve(isChangeOfMind(reason) ? success(false) : failure(notPrinted))
      })
    } catch {
      resolve(failure(notPrinted))
    }
  })
}

/** Electron says “Print job canceled”; other systems and versions spell it with two l. */
function isChangeOfMind(reason: string): boolean {
  return /\bcancell?ed\b/i.test(reason)
}

export interface PdfParts {
  readonly contents: Pick<WebContents, 'printToPDF'>
  /** Lets the person choose where, starting from a name; null when they changed their mind. */
  readonly pickTarget: (name: string) => Promise<string | null>
  /** Writes a file as a whole or not at all. */
  readonly write: (path: string, content: Uint8Array) => Promise<Result<null, HostProblem>>
  /** What the file is called unless the person says otherwise. */
  readonly name: string
}

/** Writes the page as it would be printed; gives the name of the file, null for a change of mind. */
export async function exportPdf(parts: PdfParts): Promise<Result<string | null, HostProblem>> {
  const { contents, pickTarget, write, name } = parts
  try {
    const path = await pickTarget(name)
    if (path === null) return success(null)
    const pdf = await pdfOf(contents, basename(path))
    if (!pdf.ok) return pdf
    const written = await write(path, pdf.value)
    return written.ok ? success(basename(path)) : written
  } catch {
    return failure({
      kind: 'failed',
      sentence: 'The PDF was not written. Try again, or choose a folder on another disk.',
    })
  }
}

async function pdfOf(
  contents: PdfParts['contents'],
  file: string,
): Promise<Result<Uint8Array, HostProblem>> {
  try {
    const pdf = await contents.printToPDF({
      printBackground: true,
      // The size of the paper and its margins stand in the style sheet for printing.
      preferCSSPageSize: true,
      // Headings and reading order for a person who hears the document.
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return success(pdf)
  } catch {
    return failure({
      kind: 'failed',
      sentence: `“${file}” was not written: the article could not be laid out as a PDF. Try again, or print it.`,
    })
  }
}
