import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { articleIdOf } from '../../../shared/model/article-id.ts'
import type { Result } from '../../../shared/model/result.ts'
import { failure, success } from '../../../shared/model/result.ts'
import { boilerplateSpans } from '../../../shared/text/boilerplate-spans.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import { isBlank } from '../../../shared/text/is-blank.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { chooseTitle, withoutTitle } from './article-title.ts'
import { decodeBytes } from './decode-bytes.ts'
import { declaredEncoding } from './declared-encoding.ts'
import { documentReaders } from './document-readers.ts'
import type { DocumentReader } from './document-readers.ts'
import { problemWith } from './read-article.ts'
import type { ReadArticle, ReadDetails, ReadProblem, ReadSource } from './read-article.ts'
import { latin1, sniffFormat } from './sniff-format.ts'
import { textKind } from './text-kind.ts'
import { tooLarge } from './too-large.ts'

type ReadResult = Result<ReadArticle, ReadProblem>
type FileSource = Extract<ReadSource, { readonly kind: 'file' }>
type PastedSource = Extract<ReadSource, { readonly kind: 'pasted' }>

const empty = { kind: 'empty', because: 'is empty: there is no text to open.' } as const
const noDetails: ReadDetails = {
  title: '',
  byline: '',
  publisher: '',
  url: '',
  published: '',
  language: '',
  mediaType: 'text/plain',
  fileName: '',
  sourceHash: '',
  leftOut: [],
}

/** Reads a file or a paste into an article. What a parser throws is the caller's to catch. */
export async function readSource(source: ReadSource): Promise<ReadResult> {
  const result = await (source.kind === 'file' ? readFile(source) : readPasted(source))
  // Of line ends, no-break spaces and zero-width characters alone nothing is seen.
  const isEmpty = result.ok && isBlank(result.value.text.text)
  return isEmpty ? failure(problemWith(source, empty)) : result
}

async function readFile(source: FileSource): Promise<ReadResult> {
  const { name, bytes } = source
  const tooMuch = tooLarge(bytes.length)
  if (tooMuch !== null) {
    return failure(problemWith(source, { kind: 'too-large', because: tooMuch }))
  }
  if (bytes.length === 0) return failure(problemWith(source, empty))
  const format = sniffFormat(bytes)
  if (format.kind === 'unsupported') {
    const because = `is ${format.called}, which Claimbench cannot open yet: copy its text and paste it.`
    return failure(problemWith(source, { kind: 'unsupported', because }))
  }
  if (format.kind === 'locked') {
    const because = 'is locked with a password: save a copy without one, and open that.'
    return failure(problemWith(source, { kind: 'unreadable', because }))
  }
  if (format.kind === 'image') {
    const because = 'is a picture, not text: type or recognise its text elsewhere and paste it.'
    return failure(problemWith(source, { kind: 'not-text', because }))
  }
  if (format.kind === 'document') return readDocument(source, documentReaders[format.type])
  const isHtml = textKind(name, latin1(bytes.subarray(0, 1024))) === 'html'
  const text = await decodeBytes(bytes, isHtml ? declaredEncoding(bytes) : '')
  if (text === null) {
    const because =
      'does not hold text: save it as text, HTML or Markdown in the program that made it.'
    return failure(problemWith(source, { kind: 'not-text', because }))
  }
  if (isBlank(text)) return failure(problemWith(source, empty))
  const details = { ...noDetails, fileName: name, sourceHash: bytesToHex(sha256(bytes)) }
  return readText(source, { text, details })
}

async function readDocument(
  source: FileSource,
  { mediaType, read }: DocumentReader,
): Promise<ReadResult> {
  const { name, bytes } = source
  const page = await read(bytes)
  if (!page.ok) {
    return failure(problemWith(source, { kind: 'unreadable', because: page.problem }))
  }
  const { blocks, details } = page.value
  if (blocks.length === 0) return failure(problemWith(source, empty))
  const sourceHash = bytesToHex(sha256(bytes))
  return marked(blocks, { ...noDetails, ...details, mediaType, fileName: name, sourceHash })
}

async function readText(
  source: FileSource,
  { text, details }: { readonly text: string; readonly details: ReadDetails },
): Promise<ReadResult> {
  const kind = textKind(source.name, text)
  switch (kind) {
    case 'exchange': {
      const because = 'holds annotations, not an article: choose Import… to add it to the library.'
      return failure(problemWith(source, { kind: 'unsupported', because }))
    }
    case 'html': {
      const { readHtmlPage } = await import('./read-html.ts')
      const page = await readHtmlPage(text)
      const because =
        'shows no text without its scripts: open it in a browser, select the article, copy and paste it.'
      if (page.blocks.length === 0) {
        return failure(problemWith(source, { kind: 'no-article', because }))
      }
      return marked(page.blocks, { ...details, ...page.details, mediaType: 'text/html' })
    }
    case 'markdown': {
      const { readMarkdown } = await import('./read-markdown.ts')
      const { blocks, ...front } = await readMarkdown(text)
      if (blocks.length === 0) return failure(problemWith(source, empty))
      return marked(blocks, { ...details, ...front, mediaType: 'text/markdown' })
    }
    case 'plain':
      return article(plainTextBlocks(text), details)
  }
}

async function readPasted(source: PastedSource): Promise<ReadResult> {
  const { text, html = '' } = source
  const plain = plainTextBlocks(text)
  if (html.trim() !== '') {
    const { readHtmlPiece } = await import('./read-html.ts')
    const blocks = await readHtmlPiece(html)
    // Some programs put only a picture or a wrapper beside the text.
    if (inkLength(blocks) > 0 && inkLength(blocks) * 2 >= inkLength(plain)) {
      return article(blocks, { ...noDetails, mediaType: 'text/html' })
    }
  }
  if (inkLength(plain) === 0) return failure(problemWith(source, empty))
  return article(plain, noDetails)
}

/** An article of a format that marks its headings: one that only repeats the title is dropped. */
function marked(blocks: readonly RawBlock[], details: ReadDetails): ReadResult {
  const title = chooseTitle(blocks, details)
  return article(withoutTitle(blocks, title), { ...details, title })
}

function article(blocks: readonly RawBlock[], details: ReadDetails): ReadResult {
  const text = canonicalText(blocks)
  const title = chooseTitle(blocks, details)
  const leftOut = boilerplateSpans(text)
  return success({ id: articleIdOf(text.text), text, details: { ...details, title, leftOut } })
}

function inkLength(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0)
}
