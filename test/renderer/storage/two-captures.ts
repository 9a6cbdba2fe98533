import { articleIdOf } from '../../../shared/model/article-id.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Article } from '../../../shared/model/article.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { addArticle } from '../../../renderer/storage/add-article.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { relate } from '../../../renderer/storage/relate.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article as someArticle, newWorkspace } from './make.ts'

const paragraphs = Array.from(
  { length: 30 },
  (_, at) => `Paragraph ${at} says that crate ${at * 37} was seen at gate ${at * at}.`,
)
export const oldText = canonicalText(plainTextBlocks(paragraphs.join('\n\n')))
export const newText = canonicalText(plainTextBlocks(['A new start.', ...paragraphs].join('\n\n')))
export const oldId = articleIdOf(oldText.text)
export const newId = articleIdOf(newText.text)

export function captureOf(id: string, rest: Partial<Article> = {}): Article {
  return { ...someArticle, id, url: '', ...rest }
}

export function marked(id: string, words: string): Annotation {
  const start = oldText.text.indexOf(words)
  const quote = { exact: words, prefix: '', suffix: '' }
  const note = `Note of ${id}`
  return annotation(id, { articleId: oldId, start, end: start + words.length, quote, note })
}

/** Two captures, of which the older one has two annotations that are related. */
export async function twoCaptures(): Promise<Workspace> {
  const workspace = await newWorkspace()
  await addArticle(workspace, captureOf(oldId), oldText)
  const [one, two] = [marked('one', 'crate 37 was'), marked('two', 'crate 74 was')]
  await importLibrary(workspace, { ...emptyLibrary, annotations: [one, two] })
  await relate(workspace, { from: one, to: two })
  await addArticle(workspace, captureOf(newId, { supersedes: oldId }), newText)
  return workspace
}

export const spanOf = (words: string) => {
  const start = newText.text.indexOf(words)
  return { start, end: start + words.length }
}
export const both = [
  { id: 'one', span: spanOf('crate 37 was') },
  { id: 'two', span: spanOf('crate 74 was') },
]
