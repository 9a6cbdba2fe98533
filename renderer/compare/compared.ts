import type { ComparedLibrary } from '../../shared/agreement/compared-library.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Decision } from '../../shared/model/decision.ts'
import type { Agent } from '../../shared/model/agent.ts'
import type { Article, ArticleId } from '../../shared/model/article.ts'
import { distinctName } from '../../shared/model/distinct-name.ts'
import type { Relation } from '../../shared/model/relation.ts'

/** What the view compares: the articles and people to choose from, and what is stored of the chosen. */
export interface Compared extends ComparedLibrary {
  /** Articles that anybody annotated, the newest first; of some of them there is no more here. */
  readonly known: readonly Article[]
  /** Every annotation of them, by id. */
  readonly annotations: ReadonlyMap<string, Annotation>
  /** Every relation of them, by the id under which decisions speak of it. */
  readonly related: ReadonlyMap<string, Relation>
  /** Those that were not taken back. */
  readonly decisions: readonly Decision[]
  readonly titleOf: (id: ArticleId) => string
}

/** A person's name as it is shown: no two of those who are compared have the same. */
export function nameAmong({ annotators }: Pick<Compared, 'annotators'>, id: string): string {
  const person = annotators.find((each) => each.id === id)
  return person === undefined ? unnamed : distinctName(person, annotators, shownName)
}

const unnamed = 'Unnamed'

function shownName({ name }: Agent): string {
  return name === '' ? unnamed : name
}

/** What people have, in the order of their numbers beside the text. */
export function asNumbered<Had>(
  { annotators }: Pick<Compared, 'annotators'>,
  had: Iterable<readonly [annotator: string, Had]>,
): readonly (readonly [annotator: string, Had])[] {
  const numbers = new Map(annotators.map(({ id }, at) => [id, at]))
  const numberOf = (id: string) => numbers.get(id) ?? numbers.size
  return [...had].sort(([a], [b]) => numberOf(a) - numberOf(b))
}
