import { conflictOf } from '../../shared/conflict/conflict.ts'
import type { Conflict, Conflicted } from '../../shared/conflict/conflict.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Relation } from '../../shared/model/relation.ts'
import { relationWords } from '../../shared/model/relation-words.ts'
import { readAnnotationsAt } from './read-annotations-at.ts'
import type { Workspace } from './workspace.ts'

/** A record with several versions, and the articles in which it or what it is about lies. */
export interface FoundConflict {
  readonly whole: Conflicted
  readonly articleIds: readonly ArticleId[]
}

/** A record that was changed on both sides, what it is and where it lies. */
export interface OpenConflict extends Conflict {
  /** A passage in quotation marks, a relation as a sentence, an article's title, or a tag. */
  readonly subject: string
  /** Of the article in which it lies; null where that is not shown, or it lies in none. */
  readonly title: string | null
}

/** What is to be settled of some records: by article, and there as they follow in the text. */
export async function readConflicts(
  workspace: Workspace,
  found: readonly FoundConflict[],
): Promise<readonly OpenConflict[]> {
  const { database, replica } = workspace
  const mentioned = found.flatMap(({ whole }) => mentionedIn(whole))
  const rows = await database.relations.bulkGet([...new Set(mentioned)])
  const related = rows.filter((row) => row !== undefined)
  const { annotations } = await readAnnotationsAt(workspace, [
    ...found.flatMap(({ whole, articleIds }) => {
      const ids = mentionedIn(whole)
      return articleIds.flatMap((articleId) => ids.map((id) => ({ id, articleId })))
    }),
    ...related.flatMap(({ relation: { from, to }, articleIds }) =>
      articleIds.flatMap((articleId) => [from, to].map((id) => ({ id, articleId }))),
    ),
  ])
  const ids = [...found.flatMap(({ articleIds }) => articleIds), ...mentioned]
  const articles = (await database.articles.bulkGet([...new Set(ids)])).filter(
    (row) => row !== undefined,
  )
  const titles = new Map(articles.map(({ id, article }) => [id, article.title]))
  const live = new Set(articles.filter((row) => row.live === 1).map(({ id }) => id))
  const nameOf = naming(
    annotations,
    new Map(related.map(({ id, relation }) => [id, relation])),
    titles,
  )
  const keyOf = ({ articleIds: [articleId = ''] }: FoundConflict) =>
    `${live.has(articleId) ? '0' : '1'} ${titles.get(articleId) ?? ''} ${articleId}`
  return found
    .toSorted((a, b) => compare(keyOf(a), keyOf(b)) || placeIn(a) - placeIn(b))
    .flatMap(({ whole, articleIds }): readonly OpenConflict[] => {
      const conflict = conflictOf(whole, { replica, nameOf })
      if (conflict === null) return []
      const articleId = articleIds.find((id) => live.has(id))
      const title = articleId === undefined ? null : (titles.get(articleId) ?? '')
      return [{ ...conflict, subject: subjectOf(whole, nameOf), title }]
    })
}

/** The ids of annotations, relations and articles that a record names. */
function mentionedIn({ kind, record }: Conflicted): readonly string[] {
  if (record === null) return []
  const states = [record, ...(record.concurrent ?? [])]
  return states.flatMap((state) => {
    if (kind === 'relation' && 'from' in state) return [state.from, state.to]
    if (kind === 'decision' && 'outcome' in state) return [...state.about, ...state.outcome.kept]
    return kind === 'article' && 'leftOut' in state && state.supersedes !== null
      ? [state.supersedes]
      : []
  })
}

function naming(
  annotations: ReadonlyMap<string, Annotation>,
  relations: ReadonlyMap<string, Relation>,
  titles: ReadonlyMap<ArticleId, string>,
) {
  const nameOf = (id: string): string => {
    const quote = annotations.get(id)?.quote.exact ?? ''
    if (quote !== '') return `“${quote}”`
    const relation = relations.get(id)
    return relation === undefined ? (titles.get(id) ?? 'one not here') : sentence(relation, nameOf)
  }
  return nameOf
}

function sentence({ from, to, kind }: Relation, nameOf: (id: string) => string): string {
  return `${nameOf(from)} ${relationWords(kind, true)} ${nameOf(to)}`
}

function subjectOf({ kind, record }: Conflicted, nameOf: (id: string) => string): string {
  if (record === null) return ''
  if (kind === 'annotation' && 'quote' in record) return `“${record.quote.exact}”`
  if (kind === 'relation' && 'from' in record) return sentence(record, nameOf)
  if (kind === 'decision' && 'about' in record) return record.about.map(nameOf).join(' / ')
  if (kind === 'guidance' && 'tag' in record) return record.tag
  return 'title' in record ? record.title : ''
}

const kinds = ['article', 'annotation', 'relation', 'decision', 'guidance']

/** What an article itself says comes first, then its passages, then what is said about them. */
function placeIn({ whole: { kind, record } }: FoundConflict): number {
  const start = record !== null && 'start' in record ? record.start : 0
  return kinds.indexOf(kind) * 1e10 + start
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
