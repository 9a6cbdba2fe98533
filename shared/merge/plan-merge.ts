import type { Annotation } from '../model/annotation.ts'
import type { ArticleId } from '../model/article.ts'
import type { Library } from '../model/library.ts'
import { sameJson } from '../history/same-json.ts'
import { attachAnnotations } from './attach-annotations.ts'
import { joinMembers } from './join-libraries.ts'
import {
  annotationItems,
  articleItems,
  foreignItems,
  recordItems,
  wholeAnnotation,
} from './merge-items.ts'
import type { StandingItem } from './merge-items.ts'
import type { WholeChange } from './whole.ts'

/** One record of a file: how it stands to the library's, and what becomes of that. */
export interface MergeItem extends StandingItem {
  /** Whether its article, or its text, is neither here nor in the file: it is kept and not shown. */
  readonly waits: boolean
}

/** What a merge is to do; nothing is done yet. */
export interface MergePlan {
  /** Every record of the file, in the order articles, annotations, relations, decisions, guidance, others. */
  readonly items: readonly MergeItem[]
  /** What is to be written: the items that differ from what is here, and what gets its text now. */
  readonly changes: readonly WholeChange[]
}

/**
 * Sorts the records of a file by how they stand to the library's (DESIGN section 5). `held` is all
 * that the library has; `incoming` was read with the held texts at hand (`decodeCollection`).
 * Laws: after the changes the library is `joinLibraries` of both; planned again, nothing changes.
 */
export function planMerge(held: Library, incoming: Library): MergePlan {
  const readable = readableArticles(held, incoming)
  const items: readonly MergeItem[] = [
    ...articleItems(held, incoming).map((item) => waiting(item, isUnreadable(item, readable))),
    ...annotationItems(held, incoming).map((item) => waiting(item, isStray(item, readable))),
    ...othersOf(held, incoming).map((item) => ({ ...item, waits: false })),
  ]
  const written = items.filter(isWritten)
  const ids = new Set(written.map(({ after }) => after.id))
  return {
    items,
    changes: [
      ...written,
      ...arrivals(held, incoming).filter(({ after }) => !ids.has(after.id)),
      ...memberChanges(held, incoming),
    ],
  }
}

function othersOf(held: Library, incoming: Library): readonly StandingItem[] {
  return [
    ...recordItems(held.relations, incoming.relations, (id, record) => ({
      kind: 'relation',
      id,
      record,
    })),
    ...recordItems(held.decisions, incoming.decisions, (id, record) => ({
      kind: 'decision',
      id,
      record,
    })),
    ...recordItems(held.guidance, incoming.guidance, (id, record) => ({
      kind: 'guidance',
      id,
      record,
    })),
    ...foreignItems(held.foreign, incoming.foreign),
  ]
}

function waiting(item: StandingItem, waits: boolean): MergeItem {
  return { ...item, waits }
}

function isWritten({ standing, before, after }: MergeItem): boolean {
  if (standing !== 'identical' && standing !== 'older') return true
  // What is on a deleted article is counted in the units of its text too, once that is known.
  return before.kind === 'article' && after.kind === 'article' && before.text !== after.text
}

function readableArticles(held: Library, incoming: Library): ReadonlySet<ArticleId> {
  const known = [...held.articles, ...incoming.articles]
  return new Set(
    known.map(({ id }) => id).filter((id) => held.texts.has(id) || incoming.texts.has(id)),
  )
}

function isUnreadable({ after }: StandingItem, readable: ReadonlySet<ArticleId>): boolean {
  return after.kind === 'article' && after.record?.deleted === false && !readable.has(after.id)
}

function isStray({ after }: StandingItem, readable: ReadonlySet<ArticleId>): boolean {
  // A tombstone stands for no passage, so it misses no article.
  return (
    after.kind === 'annotation' && after.record?.deleted === false && !readable.has(after.articleId)
  )
}

/** Annotations that waited for an article which comes now, told in the units of its text. */
function arrivals(held: Library, incoming: Library): readonly WholeChange[] {
  const comes = ({ articleId }: Annotation) =>
    incoming.texts.has(articleId) && !held.texts.has(articleId)
  const placed = new Map(attachAnnotations(held, incoming.texts).map((each) => [each.id, each]))
  return held.annotations.filter(comes).map((each) => ({
    before: wholeAnnotation(each.id, each, each.articleId),
    after: wholeAnnotation(each.id, placed.get(each.id) ?? each, each.articleId),
  }))
}

function memberChanges(held: Library, incoming: Library): readonly WholeChange[] {
  const record = joinMembers(held.unknown, incoming.unknown)
  if (sameJson(record, held.unknown)) return []
  const members = { kind: 'members', id: 'collection' } as const
  return [{ before: { ...members, record: held.unknown }, after: { ...members, record } }]
}
