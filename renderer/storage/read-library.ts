import type { ArticleId, ArticleText } from '../../shared/model/article.ts'
import type { Assignment } from '../../shared/model/assignment.ts'
import type { Library } from '../../shared/model/library.ts'
import type { UnknownMembers } from '../../shared/model/record.ts'
import { isObject } from '../../shared/exchange/members.ts'
import { readAnnotator } from './annotator.ts'
import { readAllBuckets, readBuckets } from './bucket-rows.ts'
import type { ClaimbenchDatabase } from './database.ts'
import type { Workspace } from './workspace.ts'

export type LibraryScope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'articles'; readonly ids: readonly ArticleId[] }
  | {
      readonly kind: 'annotations'
      readonly articleId: ArticleId
      readonly ids: ReadonlySet<string>
    }

/**
 * The library, or some articles of it, for writing an exchange file. A relation goes with an
 * article when one of its ends lies there, with annotations when both ends are among them; a decision
 * goes with each article that it is about, and with annotations when all that it is about and keeps
 * is among them. The guidance on the tags goes with every file, and so does what the articles were
 * handed out for, so that the file is known for a return. Foreign items belong to no article, and
 * what waits for its article to none that is here: only "everything" has them.
 */
export async function readLibrary(
  { database }: Pick<Workspace, 'database'>,
  scope: LibraryScope,
): Promise<Library> {
  const { articles, texts, annotations, relations, decisions, guidance, foreign } = database
  const { assignments, meta, waiting } = database
  return database.transaction(
    'r',
    [
      articles,
      texts,
      annotations,
      relations,
      decisions,
      guidance,
      foreign,
      assignments,
      meta,
      waiting,
    ],
    async () => {
      if (scope.kind === 'annotations') {
        const { articleId, ids } = scope
        return onlyThese(
          await readLibrary({ database }, { kind: 'articles', ids: [articleId] }),
          ids,
        )
      }
      if (scope.kind === 'articles') {
        const ids = [...scope.ids]
        const rows = (await articles.bulkGet(ids)).filter((row) => row !== undefined)
        const buckets = await Promise.all(ids.map((id) => readBuckets(database, id)))
        const about = await decisions.where('articleIds').anyOf(ids).distinct().toArray()
        const related = await relations.where('articleIds').anyOf(ids).distinct().toArray()
        return {
          articles: rows.map(({ article }) => article),
          texts: textsOf((await texts.bulkGet(ids)).filter((row) => row !== undefined)),
          annotations: buckets.flat().flatMap((bucket) => bucket.annotations),
          relations: related.map(({ relation }) => relation),
          decisions: about,
          guidance: await guidance.toArray(),
          assignments: await assignmentsToReturn(database, ids),
          foreign: [],
          unknown: {},
        }
      }
      const waits = await waiting.toArray()
      const rows = (await articles.toArray()).map(({ article }) => article)
      const placed = (await readAllBuckets(database)).flatMap((bucket) => bucket.annotations)
      return {
        articles: [...rows, ...waits.flatMap(({ article }) => article ?? [])],
        texts: textsOf(await texts.toArray()),
        annotations: [...placed, ...waits.flatMap(({ annotation }) => annotation ?? [])],
        relations: (await relations.toArray()).map(({ relation }) => relation),
        decisions: await decisions.toArray(),
        guidance: await guidance.toArray(),
        assignments: await assignmentsToReturn(database, null),
        foreign: await foreign.toArray(),
        unknown: collectionMembers((await meta.get('collection'))?.value),
      }
    },
  )
}

/**
 * What articles were handed to this library for, with who returns them here; of all articles where
 * none are named. What was handed out from here goes with its package alone.
 */
async function assignmentsToReturn(
  database: ClaimbenchDatabase,
  ids: readonly ArticleId[] | null,
): Promise<readonly Assignment[]> {
  const received = await database.assignments.where('role').equals('received').toArray()
  const by = await readAnnotator({ database })
  return received
    .filter(({ assignment }) => ids?.some((id) => assignment.articleIds.includes(id)) ?? true)
    .map(({ assignment }) => ({ ...assignment, by }))
}

/** What is deleted stays at home: it was not chosen. */
function onlyThese(library: Library, ids: ReadonlySet<string>): Library {
  const annotations = library.annotations.filter(({ id, deleted }) => !deleted && ids.has(id))
  const kept = new Set(annotations.map(({ id }) => id))
  const relations = library.relations.filter(
    ({ from, to, deleted }) => !deleted && kept.has(from) && kept.has(to),
  )
  const chosen = new Set([...kept, ...relations.map(({ id }) => id)])
  const decisions = library.decisions.filter(
    ({ about, outcome, deleted }) =>
      !deleted && [...about, ...outcome.kept].every((id) => chosen.has(id)),
  )
  return { ...library, annotations, relations, decisions }
}

function textsOf(
  rows: readonly (ArticleText & { readonly id: string })[],
): ReadonlyMap<ArticleId, ArticleText> {
  return new Map(rows.map(({ id, text, blocks }) => [id, { text, blocks }]))
}

/** Members of an imported collection that this version does not know, as they were kept. */
export function collectionMembers(value: unknown): UnknownMembers {
  return isObject(value) ? value : {}
}
