import type { Result } from '../../../shared/model/result.ts'
import { failure, success } from '../../../shared/model/result.ts'
import type { PageDetails } from './html-details.ts'
import { parseXml } from './parse-xml.ts'
import { readHtmlPiece } from './read-html.ts'
import type { ReadPage } from './read-html.ts'
import { damaged, unzipCapped } from './unzip-capped.ts'

/**
 * Reads a Word document: headings, lists, tables, footnotes and endnotes; pictures are left away and
 * nothing outside the file is read. The problem is the rest of a sentence that begins with its name.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<ReadPage, string>> {
  const unzipped = await unzipCapped(bytes, (path) => /\.(?:xml|rels)$/i.test(path))
  if (!unzipped.ok) return unzipped
  const [{ convertToHtml, images }, { zipSync }] = await Promise.all([
    import('mammoth'),
    import('fflate'),
  ])
  // The converter unpacks without any cap, so it is handed what was unpacked with one, stored.
  const capped = zipSync(Object.fromEntries(unzipped.value), { level: 0 })
  try {
    const { value } = await convertToHtml(
      { arrayBuffer: capped.buffer },
      {
        externalFileAccess: false,
        convertImage: images.imgElement(() => Promise.resolve({ src: '' })),
        styleMap: [
          'p[style-name="Title"] => h1:fresh',
          "p[style-name='Quote'] => blockquote:fresh",
        ],
      },
    )
    const core = unzipped.value.get('docProps/core.xml')
    return success({
      blocks: await readHtmlPiece(value.replace(wayBack, '')),
      details: core === undefined ? noDetails : await coreDetails(core),
    })
  } catch {
    return failure(damaged)
  }
}

/** The converter's own arrow at the end of each note: no author wrote it. */
const wayBack = / ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g

const noDetails: PageDetails = {
  title: '',
  byline: '',
  publisher: '',
  url: '',
  published: '',
  language: '',
}

/** Dublin Core as Office writes it (ECMA-376, part 2, section 11). */
async function coreDetails(bytes: Uint8Array): Promise<PageDetails> {
  const core = await parseXml(bytes)
  return {
    ...noDetails,
    title: core.text('dc:title'),
    byline: core.text('dc:creator'),
    published: core.text('dcterms:created'),
    language: core.text('dc:language'),
  }
}
