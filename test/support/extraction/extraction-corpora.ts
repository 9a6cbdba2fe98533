import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { corpus, hasCorpus } from '../../shared/exchange/corpora.ts'
import { textOfHtml } from './text-of-html.ts'

export interface ExpectedPage {
  readonly name: string
  readonly html: string
  readonly expected: string
}

export interface ExpectedMetadata {
  readonly title?: string | null
  readonly byline?: string | null
  readonly lang?: string | null
  readonly siteName?: string | null
  readonly publishedTime?: string | null
}

const root = 'html-extraction'

export const extractionCorpora = {
  /** News pages; people marked the body of the article. */
  news: { isThere: hasCorpus(`${root}/news`), wordsInARow: 4, pages: newsPages },
  /** Test pages of Mozilla's extractor and what it is to give. */
  readability: {
    isThere: hasCorpus(`${root}/readability`),
    wordsInARow: 1,
    pages: readabilityPages,
  },
  /** Test pages of Defuddle and the Markdown that it is to give. */
  defuddle: { isThere: hasCorpus(`${root}/defuddle`), wordsInARow: 1, pages: defuddlePages },
} as const

function newsPages(): readonly ExpectedPage[] {
  const folder = corpus(`${root}/news`)
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { readonly articleBody: string }
  >
  return Object.keys(truth)
    .toSorted()
    .map((name) => ({
      name,
      html: gunzipSync(readFileSync(join(folder, `${name}.html.gz`))).toString('utf8'),
      expected: truth[name]?.articleBody ?? '',
    }))
}

function readabilityPages(): readonly (ExpectedPage & { readonly metadata: ExpectedMetadata })[] {
  const folder = corpus(`${root}/readability`)
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'source.html')))
    .map((name) => ({
      name,
      html: readFileSync(join(folder, name, 'source.html'), 'utf8'),
      expected: textOfHtml(readFileSync(join(folder, name, 'expected.html'), 'utf8')),
      metadata: JSON.parse(
        readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8'),
      ) as ExpectedMetadata,
    }))
}

function defuddlePages(): readonly ExpectedPage[] {
  const folder = corpus(`${root}/defuddle`)
  return readdirSync(join(folder, 'fixtures'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/\.html$/, ''))
    .filter((name) => existsSync(join(folder, 'expected', `${name}.md`)))
    .map((name) => ({
      name,
      html: readFileSync(join(folder, 'fixtures', `${name}.html`), 'utf8'),
      // The details of the page stand above its text, in a block of code.
      expected: readFileSync(join(folder, 'expected', `${name}.md`), 'utf8')
        .replace(/^```json[\s\S]*?\n```/, '')
        .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s"[^"]*")?\)/g, '$1'),
    }))
}
