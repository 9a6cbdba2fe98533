import type { Result } from '../../../shared/model/result.ts'
import { failure, success } from '../../../shared/model/result.ts'
import { mimeText } from './mime-body.ts'
import { parseMime } from './mime-part.ts'
import type { MimePart } from './mime-part.ts'
import { readHtmlPage } from './read-html.ts'
import type { ReadPage } from './read-html.ts'

const noPage = 'holds no web page: open the page in a browser and save it again.'
const noText =
  'shows no text without its scripts: open it in a browser, select the article, copy and paste it.'

/**
 * Reads a web page archive (RFC 2557): the page itself, without frames, pictures and styles. The
 * failure is the rest of a sentence that begins with the name of the file.
 */
export async function readMhtml(bytes: Uint8Array): Promise<Result<ReadPage, string>> {
  const archive = parseMime(bytes)
  const root = rootPage(archive)
  const html = root === null ? null : await mimeText(root)
  if (root === null || html === null) return failure(noPage)
  const { blocks, details } = await readHtmlPage(html)
  if (blocks.length === 0) return failure(noText)
  const url = details.url || location(archive, root)
  const title = details.title || (await words(archive.fields.get('subject') ?? ''))
  return success({ blocks, details: { ...details, url, title } })
}

/** The part that the archive names as its start, else the first page in it. */
function rootPage(archive: MimePart): MimePart | null {
  const pages = leaves(archive).filter(({ type }) => /^(?:text\/html|.*\/xhtml\+xml)$/.test(type))
  const start = archive.parameters.get('start') ?? ''
  const named = pages.find(({ fields }) => start !== '' && fields.get('content-id') === start)
  return named ?? pages[0] ?? null
}

function leaves(part: MimePart): readonly MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leaves)
}

/** Only addresses of the web: pages of a disk name their file. */
function location(archive: MimePart, root: MimePart): string {
  const candidates = [
    archive.fields.get('snapshot-content-location'),
    root.fields.get('content-location'),
    archive.fields.get('content-location'),
  ].map((candidate) => (candidate ?? '').replace(/\s+/g, ''))
  return candidates.find((url) => /^https?:/i.test(url) && URL.canParse(url)) ?? ''
}

async function words(field: string): Promise<string> {
  const { decodeWords } = await import('postal-mime')
  return decodeWords(field).replace(/\s+/g, ' ').trim()
}
