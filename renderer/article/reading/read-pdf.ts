import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Result } from '../../../shared/model/result.ts'
import { failure, success } from '../../../shared/model/result.ts'
import { BundledBinaryData } from './pdf/character-maps.ts'
import type { OutlineTitle } from './pdf/heading-level.ts'
import { loadPdfLibrary } from './pdf/load-pdf-library.ts'
import { pageBlocks } from './pdf/page-blocks.ts'
import { pageLines } from './pdf/page-lines.ts'
import { pdfDetails } from './pdf/pdf-details.ts'
import type { PdfStatements } from './pdf/pdf-details.ts'
import { outlineTitles } from './pdf/pdf-outline.ts'
import type { PageLines } from './pdf/without-running-lines.ts'
import type { ReadPage } from './read-html.ts'

const mostPages = 3000

const damaged = 'is damaged: its pages cannot be read.'
const locked = 'is locked with a password: save a copy without one, and open that.'
const tooLong = `has more than ${mostPages.toLocaleString('en')} pages, the most that can be opened: split it into parts.`
const withoutPages = 'is empty: there is no text to open.'
const withoutLetters =
  'holds text in fonts that do not tell which letters they draw: run text recognition (OCR) over it first, then open it again.'
const withoutText =
  'holds pictures of pages and no text: run text recognition (OCR) over it first, then open it again.'

/**
 * Reads a PDF that carries text: its columns one after the other, without running heads, feet and
 * page numbers. Nothing is fetched, run or drawn. The problem is the rest of a sentence that begins
 * with the file's name.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<ReadPage, string>> {
  const { getDocument } = await loadPdfLibrary()
  const task = getDocument({
    // pdf.js takes the memory for its own.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    BinaryDataFactory: BundledBinaryData,
  })
  try {
    return await readDocument(await task.promise)
  } catch (error) {
    return failure(isLocked(error) ? locked : damaged)
  } finally {
    await task.destroy()
  }
}

/** pdf.js exports no class to know it by. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}

async function readDocument(document: PDFDocumentProxy): Promise<Result<ReadPage, string>> {
  if (document.numPages === 0) return failure(withoutPages)
  if (document.numPages > mostPages) return failure(tooLong)
  const read = await readPages(document)
  if (!read.ok) return read
  const { pages, language } = read.value
  if (pages.every(({ lines }) => lines.length === 0)) return failure(withoutText)
  if (!isLegible(pages)) return failure(withoutLetters)
  const blocks = pageBlocks({ pages, outline: await readOutline(document) })
  return success({ blocks, details: pdfDetails(await readStatements(document, language)) })
}

/** Characters of private use are what is left where a font has no map from its glyphs to letters. */
function isLegible(pages: readonly PageLines[]): boolean {
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('')
  const unknown = text.match(/[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu)?.length ?? 0
  return unknown * 2 < text.length
}

interface ReadPages {
  readonly pages: readonly PageLines[]
  readonly language: string
}

async function readPages(document: PDFDocumentProxy): Promise<Result<ReadPages, string>> {
  const pages: PageLines[] = []
  let language = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number)
      const { items, styles, lang } = await page.getTextContent()
      const verticalFonts = new Set(
        Object.entries(styles).flatMap(([font, { vertical }]) => (vertical ? [font] : [])),
      )
      const viewport = page.getViewport({ scale: 1 })
      const texts = items.filter((item) => 'str' in item)
      pages.push(pageLines({ items: texts, viewport, verticalFonts }))
      language ||= lang ?? ''
      page.cleanup()
    } catch {
      // An article without one of its pages would pass for the whole.
      const place = `page ${number} of ${document.numPages}`
      return failure(
        `is damaged: ${place} cannot be read. Save a copy in a PDF program and open that.`,
      )
    }
  }
  return success({ pages, language })
}

async function readOutline(document: PDFDocumentProxy): Promise<readonly OutlineTitle[]> {
  try {
    return outlineTitles(await document.getOutline())
  } catch {
    // Damaged more often than the pages are; without it headings are told by their looks alone.
    return []
  }
}

async function readStatements(
  document: PDFDocumentProxy,
  language: string,
): Promise<PdfStatements> {
  try {
    const { info, metadata } = await document.getMetadata()
    const statements: ReadonlyMap<string, unknown> = new Map(Object.entries(info))
    return { info: (name) => statements.get(name), xmp: xmpReader(metadata), language }
  } catch {
    return { info: () => '', xmp: () => '', language }
  }
}

/** The types say that there are metadata always. */
function xmpReader(metadata: { get(name: string): unknown } | null): PdfStatements['xmp'] {
  return (name) => metadata?.get(name)
}
