import type { Mark, RelationMark } from '../agreement/mark.ts'
import type { ArticleId } from '../model/article.ts'
import { namedUuid } from '../model/named-uuid.ts'
import type { Disagreement, DisagreementKind } from './disagreement.ts'
import { byPlace, groupMarks } from './group-marks.ts'
import { relationDisagreements } from './relation-disagreements.ts'

export interface ComparedMarks {
  readonly marks: readonly Mark[]
  readonly relations: readonly RelationMark[]
  /** Who is compared, by id, whether or not they marked anything. Marks of others do not count. */
  readonly annotators: readonly string[]
}

/**
 * Everything that the annotators agree and disagree about, passages and relations, by article, in the
 * order in which it is read. The order of what is given makes no difference; neither does who is
 * named first. Each annotation stands in exactly one case about a passage.
 */
export function findDisagreements({
  marks,
  relations,
  annotators,
}: ComparedMarks): readonly Disagreement[] {
  const asked = [...new Set(annotators)].sort()
  const isAsked = new Set(asked)
  const byArticle = new Map<ArticleId, Mark[]>()
  for (const mark of marks) {
    if (!isAsked.has(mark.annotator)) continue
    const others = byArticle.get(mark.articleId)
    if (others === undefined) byArticle.set(mark.articleId, [mark])
    else others.push(mark)
  }
  const passages = [...byArticle.values()].flatMap((each) =>
    groupMarks(each).map((group) => passageCase(group, asked)),
  )
  const related = relationDisagreements(
    passages,
    relations.filter(({ annotator }) => isAsked.has(annotator)),
    asked,
  )
  return [...passages, ...related].sort(inReadingOrder)
}

function passageCase(group: readonly Mark[], asked: readonly string[]): Disagreement {
  const ordered = group.toSorted(byPlace)
  const [first] = ordered
  if (first === undefined) throw new RangeError('A group has no member')
  const annotations = new Map(
    asked.flatMap((annotator) => {
      const mark = ordered.find((each) => each.annotator === annotator)
      return mark === undefined ? [] : [[annotator, mark] as const]
    }),
  )
  const missing = asked.filter((annotator) => !annotations.has(annotator))
  const differs = {
    tag: ordered.some(({ tag }) => tag !== first.tag),
    boundary: ordered.some(({ start, end }) => start !== first.start || end !== first.end),
    relation: false,
  }
  return {
    id: namedUuid(
      `passage ${ordered
        .map(({ id }) => id)
        .sort()
        .join(' ')}`,
    ),
    kind: kindOf(differs, missing),
    articleId: first.articleId,
    span: { start: first.start, end: Math.max(...ordered.map(({ end }) => end)) },
    annotations,
    missing,
    differs,
    relation: null,
  }
}

function kindOf(
  { tag, boundary }: Disagreement['differs'],
  missing: readonly string[],
): DisagreementKind {
  if (tag) return 'tag'
  if (boundary) return 'boundary'
  return missing.length > 0 ? 'only-one' : 'agreement'
}

function inReadingOrder(a: Disagreement, b: Disagreement): number {
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    Number(a.relation !== null) - Number(b.relation !== null) ||
    (a.id < b.id ? -1 : 1)
  )
}
