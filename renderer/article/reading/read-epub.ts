import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import type { Result } from '../../../shared/model/result.ts'
import { failure, success } from '../../../shared/model/result.ts'
import { parseXml } from './parse-xml.ts'
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
  const unzipped = await unzipCapped(bytes, (path) => /\.(?:x?html?|xml|opf)$/i.test(path))
  if (!unzipped.ok) return unzipped
  const archive = unzipped.value
  if (isLocked(archive)) return failure(locked)
  const container = archive.get('META-INF/container.xml')
  const rootFile = container && (await parseXml(container)).elements('rootfile')[0]
  const packagePath = rootFile?.getAttribute('full-path') ?? ''
  const packageFile = archive.get(packagePath)
  if (packageFile === undefined) return failure(damaged)
  const book = await parseXml(packageFile)
  const blocks: RawBlock[] = []
  for (const path of chapterPaths(book, packagePath)) {
    const chapter = archive.get(path)
    if (chapter !== undefined) blocks.push(...(await readHtmlPiece(chapterHtml(chapter))))
  }
  return success({
    blocks,
    details: {
      title: book.text('dc:title'),
      byline: book.text('dc:creator'),
      publisher: book.text('dc:publisher'),
      url: '',
      published: book.text('dc:date'),
      language: book.text('dc:language'),
    },
  })
}

function isLocked(archive: Archive): boolean {
  const encryption = archive.get('META-INF/encryption.xml')
  if (archive.has('META-INF/rights.xml')) return true
  if (encryption === undefined) return false
  const methods = new TextDecoder().decode(encryption).match(/EncryptionMethod[^>]*/g) ?? []
  return methods.some((method) => !fontsOnly.test(method))
}

/** The spine's documents as paths in the archive; what is not read in order (`linear="no"`) too. */
function chapterPaths(book: ParsedXml, packagePath: string): readonly string[] {
  const items = new Map(book.elements('item').map((item) => [item.getAttribute('id') ?? '', item]))
  return book.elements('itemref').flatMap((reference) => {
    const item = items.get(reference.getAttribute('idref') ?? '')
    const isContents = /\bnav\b/.test(item?.getAttribute('properties') ?? '')
    const path = item?.getAttribute('href') ?? ''
    return path === '' || isContents ? [] : [pathBeside(packagePath, path)]
  })
}

/** The path that a reference in a file of the archive means. */
function pathBeside(file: string, reference: string): string {
  const { pathname } = new URL(reference, `epub://book/${file}`)
  return decodeURIComponent(pathname.slice(1))
}

/** XHTML ends empty elements at once, which an HTML parser takes for their beginning. */
function chapterHtml(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/<\?xml[^>]*\?>/, '')
    .replace(/<(title|script|style|a|p|div|span|i|b|em|td|li)\b([^<>]*)\/>/g, '<$1$2></$1>')
}
