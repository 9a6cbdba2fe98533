import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import type { Result } from '../../../shared/model/result.ts'
import { failure, success } from '../../../shared/model/result.ts'
import { chapterTitles, isNavigation } from './epub-contents.ts'
import { pathBeside } from './epub-path.ts'
import { parseXml, xmlText } from './parse-xml.ts'
import type { ParsedXml } from './parse-xml.ts'
import { readHtmlPiece } from './read-html.ts'
import type { ReadPage } from './read-html.ts'
import { damaged, unzipCapped } from './unzip-capped.ts'
import type { Archive } from './unzip-capped.ts'

const locked =
  'is protected against copying (DRM), so its text cannot be read: ask its publisher for a free copy.'

/** Font obfuscation hides fonts alone, and the text is free (EPUB 3.3, section 4.3). */
const fontsOnly = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/

/**
 * Reads an EPUB book: its chapters in the order of the spine, without the table of contents. The
 * problem is the rest of a sentence that begins with the file's name.
 */
export async function readEpub(bytes: Uint8Array): Promise<Result<ReadPage, string>> {
  const unzipped = await unzipCapped(bytes, (path) => /\.(?:x?html?|xht|xml|opf|ncx)$/i.test(path))
  if (!unzipped.ok) return unzipped
  const archive = unzipped.value
  if (isLocked(archive)) return failure(locked)
  const container = archive.get('META-INF/container.xml')
  const rootFile = container && (await parseXml(container)).elements('rootfile')[0]
  const packagePath = rootFile?.getAttribute('full-path') ?? ''
  const packageFile = archive.get(packagePath)
  if (packageFile === undefined) return failure(damaged)
  const book = await parseXml(packageFile)
  const titles = await chapterTitles(book, { archive, packagePath })
  const blocks: RawBlock[] = []
  let found = 0
  for (const path of chapterPaths(book, packagePath)) {
    const chapter = archive.get(path)
    if (chapter === undefined) continue
    found += 1
    const read = await readHtmlPiece(chapterHtml(await xmlText(chapter)))
    for (const block of withHeading(read, titles.get(path) ?? '')) blocks.push(block)
  }
  if (found === 0) return failure(damaged)
  const creators = book
    .elements('dc:creator')
    .map(({ textContent }) => oneLine(textContent))
    .filter((name) => name !== '')
  return success({
    blocks,
    details: {
      title: book.text('dc:title'),
      byline: creators.join(', '),
      publisher: book.text('dc:publisher'),
      url: '',
      published: book.text('dc:date') || propertyOf(book, 'dcterms:date'),
      language: book.text('dc:language'),
    },
  })
}

/** The first statement of that property about the book itself (EPUB 3.3, section 5.5.4). */
function propertyOf(book: ParsedXml, property: string): string {
  const meta = book
    .elements('meta')
    .find((item) => item.getAttribute('property') === property && !item.hasAttribute('refines'))
  return oneLine(meta?.textContent ?? '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function isLocked(archive: Archive): boolean {
  const encryption = archive.get('META-INF/encryption.xml')
  if (archive.has('META-INF/rights.xml')) return true
  if (encryption === undefined) return false
  const methods = new TextDecoder().decode(encryption).match(/EncryptionMethod[^>]*/g) ?? []
  return methods.some((method) => !fontsOnly.test(method))
}

/**
 * The spine's documents as paths in the archive; what is not read in order (`linear="no"`) too. Each
 * is there once (EPUB 3.3, section 5.7.2), so that a small file cannot grow into an endless text.
 */
function chapterPaths(book: ParsedXml, packagePath: string): ReadonlySet<string> {
  const items = new Map(book.elements('item').map((item) => [item.getAttribute('id') ?? '', item]))
  return new Set(
    book.elements('itemref').flatMap((reference) => {
      const item = items.get(reference.getAttribute('idref') ?? '')
      const path = item?.getAttribute('href') ?? ''
      return path === '' || (item && isNavigation(item)) ? [] : [pathBeside(packagePath, path)]
    }),
  )
}

/** A chapter that prints its heading as a picture or a plain line has it from the contents. */
function withHeading(blocks: readonly RawBlock[], title: string): readonly RawBlock[] {
  const [first, ...others] = blocks
  if (first === undefined || title === '') return blocks
  if (blocks.some(({ kind }) => kind === 'heading')) return blocks
  const isPrinted = oneLine(first.text).toLowerCase() === title.toLowerCase()
  const heading: RawBlock = { kind: 'heading', level: 1, text: isPrinted ? first.text : title }
  return [heading, ...(isPrinted ? others : blocks)]
}

/** XHTML ends empty elements at once, which an HTML parser takes for their beginning. */
function chapterHtml(text: string): string {
  return text
    .replace(/<\?xml[^>]*\?>/, '')
    .replace(/<(title|script|style|a|p|div|span|i|b|em|td|li)\b([^<>]*)\/>/g, '<$1$2></$1>')
}
