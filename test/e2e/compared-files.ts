import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import type { Agent } from '../../shared/model/agent.ts'
import type { Assignment } from '../../shared/model/assignment.ts'
import { articleIdOf } from '../../shared/model/article-id.ts'
import { emptyLibrary } from '../../shared/model/library.ts'
import type { Relation, RelationKind } from '../../shared/model/relation.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { describeSpan } from '../../shared/selectors/describe-span.ts'
import { canonicalText } from '../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../shared/text/plain-text-blocks.ts'
import { annotation, article } from '../renderer/storage/make.ts'
import { spanOf } from './import-article.ts'
import { story, storyTitle } from './story.ts'

const text = canonicalText(plainTextBlocks(story))
const articleId = articleIdOf(text.text)

interface Work {
  readonly name: string
  /** The words that were marked, and as what. */
  readonly marks: readonly (readonly [string, Tag | null])[]
  /** Which of the marks stands how to which. */
  readonly relates?: readonly (readonly [number, RelationKind, number])[]
  /** What it was handed out as. */
  readonly assignments?: readonly Assignment[]
}

/** The story as somebody annotated it, as an exchange file. */
export function workOf({ name, marks, relates = [], assignments = [] }: Work): Buffer {
  const number = name.length.toString().padStart(4, '0')
  const creator: Agent = { id: `urn:uuid:00000000-0000-4000-9000-00000000${number}`, name }
  const idOf = (index: number) =>
    `urn:uuid:00000000-0000-4000-8000-${number}${String(index).padStart(8, '0')}`
  const annotations = marks.map(([words, tag], index) => {
    const span = spanOf(text.text, words)
    const quote = describeSpan(text.text, span)
    return annotation(idOf(index), { articleId, ...span, quote, tag, creator })
  })
  const relations = relates.map(([from, kind, to], index): Relation => {
    return {
      id: idOf(90 + index),
      from: idOf(from),
      to: idOf(to),
      kind,
      note: '',
      confidence: null,
      creator,
      created: article.created,
      modified: article.modified,
      version: { a: 1 },
      deleted: false,
    }
  })
  const articles = [{ ...article, id: articleId, title: storyTitle }]
  const texts = new Map([[articleId, text]])
  const returned = assignments.map((each) => ({ ...each, by: creator }))
  return Buffer.from(
    encodeLibrary({
      ...emptyLibrary,
      articles,
      texts,
      annotations,
      relations,
      assignments: returned,
    }),
  )
}

export const adas = workOf({
  name: 'Ada',
  marks: [
    ['no crate had left its sheds without papers', 'denial'],
    ['he loaded nine crates at night', 'claim'],
    ['He showed a photograph of the lorry.', 'evidence'],
    ['you will not work here again', 'threat'],
  ],
  relates: [[0, 'denies', 1]],
})
export const bens = workOf({
  name: 'Benno',
  marks: [
    ['no crate had left its sheds without papers', 'denial'],
    ['A dock worker claims that he loaded nine crates at night.', 'claim'],
    ['He showed a photograph of the lorry.', 'claim'],
  ],
})
