import type { ArticleDetails, ArticleId, ArticleText } from '../../../shared/model/article.ts'

/** What a person asks to be read. */
export type ReadSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly text: string; readonly html?: string }

/** What a file tells about its article; what it does not tell is empty. */
export type ReadDetails = Pick<
  ArticleDetails,
  | 'title'
  | 'byline'
  | 'publisher'
  | 'url'
  | 'published'
  | 'language'
  | 'mediaType'
  | 'fileName'
  | 'sourceHash'
  | 'leftOut'
>

export interface ReadArticle {
  readonly id: ArticleId
  readonly text: ArticleText
  readonly details: ReadDetails
}

export const readProblemKinds = [
  'empty',
  'too-large',
  'not-text',
  'unsupported',
  'no-article',
  'unreadable',
] as const

/** Why nothing could be read. The message is one sentence that a person can act on. */
export interface ReadProblem {
  readonly kind: (typeof readProblemKinds)[number]
  /** Empty for pasted text. */
  readonly fileName: string
  readonly message: string
}

/** How a message names what was to be read. */
export function sourceName(source: ReadSource): string {
  return source.kind === 'file' ? `“${source.name}”` : 'The pasted text'
}

/** A problem whose sentence starts with the name of the source. */
export function problemWith(
  source: ReadSource,
  { kind, because }: { readonly kind: ReadProblem['kind']; readonly because: string },
): ReadProblem {
  const fileName = source.kind === 'file' ? source.name : ''
  return { kind, fileName, message: `${sourceName(source)} ${because}` }
}
