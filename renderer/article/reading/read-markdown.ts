import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import { unifyLineEnds } from '../../../shared/text/canonical-text.ts'
import { readHtmlPiece } from './read-html.ts'

export interface ReadMarkdown {
  readonly blocks: readonly RawBlock[]
  readonly title: string
  readonly byline: string
  readonly published: string
  readonly language: string
  readonly url: string
}

/** CommonMark with GitHub's additions; simple `key: value` lines of a front matter become details. */
export async function readMarkdown(markdown: string): Promise<ReadMarkdown> {
  const [{ micromark }, { gfm, gfmHtml }, { frontmatter, frontmatterHtml }] = await Promise.all([
    import('micromark'),
    import('micromark-extension-gfm'),
    import('micromark-extension-frontmatter'),
  ])
  const text = unifyLineEnds(markdown)
  const html = micromark(text, {
    // HTML inside Markdown is reduced to its text like any other; nothing is ever inserted.
    allowDangerousHtml: true,
    extensions: [gfm(), frontmatter()],
    // The heading over the notes is the converter's own, so it is hidden and not read.
    htmlExtensions: [gfmHtml({ labelAttributes: 'hidden' }), frontmatterHtml()],
  })
  const front = frontMatter(text)
  const url = front.get('url') ?? front.get('source') ?? ''
  return {
    blocks: await readHtmlPiece(html),
    title: front.get('title') ?? '',
    byline: front.get('author') ?? front.get('authors') ?? front.get('byline') ?? '',
    published: front.get('date') ?? front.get('published') ?? '',
    language: front.get('lang') ?? front.get('language') ?? '',
    url: /^https?:/i.test(url) && URL.canParse(url) ? url : '',
  }
}

function frontMatter(text: string): ReadonlyMap<string, string> {
  const lines = /^---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)/s.exec(text)?.[1]?.split('\n') ?? []
  return new Map(
    lines.flatMap((line) => {
      const [, key, value] = /^([\w-]+):[ \t]+(.+)$/.exec(line) ?? []
      if (key === undefined || value === undefined) return []
      return [[key.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, '$2')] as const]
    }),
  )
}
