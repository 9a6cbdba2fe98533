import { markOf, relationMarkOf } from '../agreement/mark.ts'
import { sharedArticles } from '../agreement/shared-articles.ts'
import type { Disagreement } from '../compare/disagreement.ts'
import { findDisagreements } from '../compare/find-disagreements.ts'
import type { Annotation } from '../model/annotation.ts'
import type { ArticleId } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { Library } from '../model/library.ts'
import { namedUuid } from '../model/named-uuid.ts'
import { canonicalId } from '../model/relation.ts'
import type { Relation } from '../model/relation.ts'
import { livingRelations } from './living-relations.ts'
import { madeForDecisions } from './made-for-decisions.ts'
import { recordsOf, settleCases } from './settle-cases.ts'
import type { CaseState, SettledCase } from './settle-cases.ts'
import { standingDecisions } from './standing-decisions.ts'

/** How far an article has come: how many cases stand how. */
export type Progress = Readonly<Record<CaseState, number>>

/** What a team signs. */
export interface Consensus {
  readonly cases: readonly SettledCase[]
  /** What stands, by article and place. */
  readonly annotations: readonly Annotation[]
  /**
   * What stands between annotations that stand. Where an end was set aside for another annotation of
   * the same passage, a copy with an id of its own that joins that one instead; see `canonical`.
   */
  readonly relations: readonly Relation[]
  /** The decisions that stand. */
  readonly decisions: readonly Decision[]
  readonly progress: ReadonlyMap<ArticleId, Progress>
}

/**
 * The settled set of a library: what the decisions keep, and what all annotators have. Of what all
 * have alike, the annotation that was made first stands for all (then the one of the lesser id). What
 * is still open is not in it.
 * @param annotators who is compared, by id; see `annotatorsOf`. Articles that only one of several has
 * marked are not compared, unless all are taken: nobody else was asked about them.
 */
export function consensusOf(
  library: Library,
  annotators: readonly string[],
  { takesAllArticles }: { readonly takesAllArticles: boolean },
): Consensus {
  const made = madeForDecisions(library.decisions)
  const isMark = ({ id }: { readonly id: string }) => !made.has(id)
  const marks = living(library.annotations).filter(isMark).map(markOf)
  const takesAll = takesAllArticles || annotators.length < 2
  const shared = takesAll ? null : sharedArticles(marks, annotators)
  return consensusOfCases(
    library,
    findDisagreements({
      marks: marks.filter(({ articleId }) => shared?.has(articleId) ?? true),
      relations: [...livingRelations(library.relations)].flatMap(([id, each]) =>
        made.has(id) ? [] : [relationMarkOf(each)],
      ),
      annotators,
    }),
  )
}

/** What a consensus is made of. */
export type DecidedLibrary = Pick<Library, 'annotations' | 'relations' | 'decisions'>

/** The same, where the cases were found already. */
export function consensusOfCases(
  library: DecidedLibrary,
  found: readonly Disagreement[],
): Consensus {
  const annotations = new Map(living(library.annotations).map((each) => [each.id, each]))
  const relations = livingRelations(library.relations)
  const recordOf = (id: string) => annotations.get(id) ?? relations.get(id)
  const cases = settleCases(found, library.decisions, (id) => recordOf(id) !== undefined)
  const kept = new Set<string>()
  const standsFor = new Map<string, string>()
  for (const each of cases) {
    const ids = keptOf(each, recordOf)
    for (const id of ids) kept.add(id)
    const [first] = ids
    if (each.case.relation !== null || first === undefined) continue
    for (const id of recordsOf(each.case)) standsFor.set(id, kept.has(id) ? id : first)
  }
  const standing = [...annotations.values()].filter(({ id }) => kept.has(id))
  for (const { id } of standing) if (!standsFor.has(id)) standsFor.set(id, id)
  return {
    cases,
    annotations: standing.sort(inReadingOrder),
    relations: [...relations].flatMap(([id, relation]) =>
      kept.has(id) ? betweenStanding(relation, standsFor) : [],
    ),
    decisions: standingDecisions(library.decisions),
    progress: progressOf(cases),
  }
}

/** Who has marked something in a library, by id; what was made for a decision does not count. */
export function annotatorsOf({ annotations, decisions }: Library): readonly string[] {
  const made = madeForDecisions(decisions)
  const marked = living(annotations).filter(({ id }) => !made.has(id))
  return [...new Set(marked.map(({ creator }) => creator.id))].sort()
}

interface Dated {
  readonly id: string
  readonly created: string
}

/** What of a case stands, first what stands for the others; nothing that was deleted since. */
function keptOf(
  { case: { kind }, case: each, state, decision }: SettledCase,
  recordOf: (id: string) => Dated | undefined,
): readonly string[] {
  if (state === 'open') return []
  if (decision !== null) return decision.outcome.kept.filter((id) => recordOf(id) !== undefined)
  const records = recordsOf(each).flatMap((id) => recordOf(id) ?? [])
  const ordered = records.toSorted((a, b) => byText(a.created, b.created) || byText(a.id, b.id))
  return kind === 'agreement' ? ordered.slice(0, 1).map(({ id }) => id) : []
}

/** Nothing where an end does not stand at all. */
function betweenStanding(
  relation: Relation,
  standsFor: ReadonlyMap<string, string>,
): readonly Relation[] {
  const from = standsFor.get(relation.from)
  const to = standsFor.get(relation.to)
  if (from === undefined || to === undefined) return []
  if (from === relation.from && to === relation.to) return [relation]
  const canonical = canonicalId(relation)
  const id = namedUuid(`consensus\n${canonical}\n${from}\n${to}`)
  return [{ ...relation, id, canonical, from, to }]
}

/** How many cases of each article stand how. */
export function progressOf(cases: readonly SettledCase[]): ReadonlyMap<ArticleId, Progress> {
  const progress = new Map<ArticleId, Record<CaseState, number>>()
  for (const { case: each, state } of cases) {
    const counts = progress.get(each.articleId) ?? { agreed: 0, settled: 0, contested: 0, open: 0 }
    counts[state] += 1
    progress.set(each.articleId, counts)
  }
  return progress
}

function living<Kept extends { readonly deleted: boolean }>(records: readonly Kept[]): Kept[] {
  return records.filter(({ deleted }) => !deleted)
}

function inReadingOrder(a: Annotation, b: Annotation): number {
  return (
    byText(a.articleId, b.articleId) || a.start - b.start || a.end - b.end || byText(a.id, b.id)
  )
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
