import { comparedLibrary } from '../../../shared/agreement/compared-library.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { articleIdOf } from '../../../shared/model/article-id.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import type { Compared } from '../../../renderer/compare/compared.ts'
import { annotation, article } from '../storage/make.ts'

export const text = canonicalText(
  plainTextBlocks(
    Array.from({ length: 40 }, (_, at) => `Paragraph ${at} says this. And it says that.`).join(
      '\n\n',
    ),
  ),
)
export const articleId = articleIdOf(text.text)

/** `Ada 0-12 claim`, with the words as its id. */
export function markedBy(words: string): Annotation {
  const [name = '', place = '', tag] = words.split(' ')
  const [start = 0, end = 0] = place.split('-').map(Number)
  return annotation(words, {
    articleId,
    start,
    end,
    quote: describeSpan(text.text, { start, end }),
    tag: (tag as Tag | undefined) ?? null,
    creator: { id: name, name },
  })
}

export function comparedOf(annotations: readonly Annotation[]): Compared {
  const known = [{ ...article, id: articleId, title: 'Paragraphs' }]
  const library = comparedLibrary({
    articles: known,
    texts: new Map([[articleId, text]]),
    annotations,
    relations: [],
    decisions: [],
  })
  return {
    ...library,
    known,
    annotations: new Map(annotations.map((each) => [each.id, each])),
    related: new Map(),
    decisions: [],
    titleOf: () => 'Paragraphs',
  }
}
