import type { RelationMark } from '../agreement/mark.ts'
import { namedUuid } from '../model/named-uuid.ts'
import type { Disagreement } from './disagreement.ts'

interface Related {
  readonly from: Disagreement
  readonly to: Disagreement
  readonly relations: RelationMark[]
}

/**
 * What annotators say of how passages stand to each other: one case for each ordered pair of passages
 * that anybody related. They agree when all of them relate the two, by the same kinds. A relation
 * whose ends are not among the passages does not count.
 * @param passages the cases that are about passages.
 * @param asked who is compared, by id.
 */
export function relationDisagreements(
  passages: readonly Disagreement[],
  relations: readonly RelationMark[],
  asked: readonly string[],
): readonly Disagreement[] {
  const caseOf = new Map<string, Disagreement>()
  for (const each of passages) for (const { id } of each.annotations.values()) caseOf.set(id, each)
  const pairs = new Map<string, Related>()
  for (const relation of relations) {
    const from = caseOf.get(relation.from)
    const to = caseOf.get(relation.to)
    if (from === undefined || to === undefined) continue
    const key = `${from.id} ${to.id}`
    const pair = pairs.get(key) ?? { from, to, relations: [] }
    pair.relations.push(relation)
    pairs.set(key, pair)
  }
  return [...pairs.values()].map((pair) => relationCase(pair, asked))
}

function relationCase({ from, to, relations }: Related, asked: readonly string[]): Disagreement {
  const ordered = relations.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const byAnnotator = new Map(
    asked.flatMap((annotator) => {
      const own = ordered.filter((each) => each.annotator === annotator)
      return own.length === 0 ? [] : [[annotator, own] as const]
    }),
  )
  const missing = asked.filter((annotator) => !byAnnotator.has(annotator))
  const kinds = new Set([...byAnnotator.values()].map(kindsOf))
  return {
    id: namedUuid(`relation ${ordered.map(({ id }) => id).join(' ')}`),
    kind: kinds.size === 1 && missing.length === 0 ? 'agreement' : 'relation',
    articleId: from.articleId,
    span: from.span,
    annotations: from.annotations,
    missing,
    differs: { tag: false, boundary: false, relation: kinds.size > 1 },
    relation: { from: from.id, to: to.id, relations: byAnnotator, ends: to.annotations },
  }
}

function kindsOf(relations: readonly RelationMark[]): string {
  return [...new Set(relations.map(({ kind }) => kind))].sort().join(' ')
}
