import type { Page } from 'playwright'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { articleIdOf } from '../../shared/model/article-id.ts'
import type { AnnotationFields } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/span.ts'
import { describeSpan } from '../../shared/selectors/describe-span.ts'
import { canonicalText } from '../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../shared/text/plain-text-blocks.ts'
import { emptyLibrary } from '../../shared/model/library.ts'
import { annotation, article } from '../renderer/storage/make.ts'
import { importFiles } from './import-file.ts'

export interface Mark extends Partial<AnnotationFields> {
  readonly span: Span
  /** How another version of it differs that nobody has settled. */
  readonly other?: Partial<AnnotationFields>
}

interface ArticleToImport {
  readonly title: string
  readonly text: string
  /** Given the text as it is kept. */
  readonly marks: (text: string) => readonly Mark[]
}

/** Imports an article with its annotations from an exchange file, and opens it. */
export async function importArticle(page: Page, given: ArticleToImport): Promise<void> {
  const text = canonicalText(plainTextBlocks(given.text))
  const articleId = articleIdOf(text.text)
  const annotations = given.marks(text.text).map(({ span, other, ...fields }, index) => {
    const id = `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
    const quote = describeSpan(text.text, span)
    const made = annotation(id, { articleId, ...span, quote, ...fields })
    if (other === undefined) return made
    return { ...made, concurrent: [{ ...made, ...other, version: { another: 1 } }] }
  })
  const articles = [{ ...article, id: articleId, title: given.title }]
  const library = { ...emptyLibrary, articles, texts: new Map([[articleId, text]]), annotations }
  await importFiles(page, {
    name: 'given.claimbench.json',
    mimeType: 'application/json',
    buffer: Buffer.from(encodeLibrary(library)),
  })
  const listed = page.getByRole('list', { name: 'Library' })
  await listed.getByRole('button', { name: given.title }).first().click()
  await page.getByRole('list', { name: 'Annotations' }).waitFor()
}

/** The span of words that stand in a text once. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`“${words}” is not in the text`)
  return { start, end: start + words.length }
}
