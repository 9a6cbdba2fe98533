import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { foldForSearch } from '../../shared/text/fold-for-search.ts'
import type { ClaimbenchDatabase } from './database.ts'
import type { ArticleRow, BucketRow } from './rows.ts'

/** An annotation of the library, as far as it takes to choose it from a list. */
export interface Candidate extends Pick<Annotation, 'id' | 'articleId' | 'tag' | 'speaker'> {
  readonly exact: string
  readonly title: string
  /** Its words and its speaker, folded for search. */
  readonly key: string
  /** The title of its article, the same. */
  readonly titleKey: string
}

export interface CandidateReading {
  /** Its annotations come first. */
  readonly first: ArticleId
  /** Called with some more of them, in the order in which they are listed. */
  readonly onRead: (candidates: readonly Candidate[]) => void
  readonly signal: AbortSignal
}

/** About so many annotations are read and folded in one task, so that the window stays quick. */
const atOnce = 800

/**
 * Reads all annotations that are not deleted, some at a time: of one article, then of the others,
 * the newest first; by place within each.
 */
export async function readCandidates(
  { articles, annotations }: ClaimbenchDatabase,
  { first, onRead, signal }: CandidateReading,
): Promise<void> {
  const live = articles.where('[live+added]').between([1, -Infinity], [1, Infinity])
  const rows = await live.reverse().toArray()
  const ordered = [
    ...rows.filter(({ id }) => id === first),
    ...rows.filter(({ id, held }) => id !== first && held > 0),
  ]
  for (const group of groupsOf(ordered)) {
    const found: Candidate[] = []
    for (const row of group) {
      const placed: Placed[] = []
      for (const keys of keysOf(row)) {
        if (signal.aborted) return
        const read = await annotations.bulkGet(keys)
        for (const bucket of read)
          if (bucket !== undefined) placed.push(...candidatesOf(bucket, row))
      }
      placed.sort((a, b) => a.start - b.start)
      found.push(...placed.map(({ candidate }) => candidate))
    }
    if (signal.aborted) return
    if (found.length > 0) onRead(found)
  }
}

interface Placed {
  readonly start: number
  readonly candidate: Candidate
}

/** Small articles together, a large one alone. */
function groupsOf(rows: readonly ArticleRow[]): readonly (readonly ArticleRow[])[] {
  const groups: ArticleRow[][] = []
  let held = Infinity
  for (const row of rows) {
    if (held + row.held > atOnce) {
      groups.push([])
      held = 0
    }
    groups.at(-1)?.push(row)
    held += row.held
  }
  return groups
}

/** The buckets of an article, a few in each group. */
function keysOf({ id, buckets, held }: ArticleRow): [string, number][][] {
  const each = Math.max(1, Math.floor((atOnce * buckets) / Math.max(held, 1)))
  return Array.from({ length: Math.ceil(buckets / each) }, (_, group) =>
    Array.from({ length: Math.min(each, buckets - group * each) }, (__, at): [string, number] => [
      id,
      group * each + at,
    ]),
  )
}

/** Stands in no text, and folding leaves it alone. */
const separator = '\u0000'

function candidatesOf({ articleId, columns }: BucketRow, row: ArticleRow): readonly Placed[] {
  // Folded in one go, which costs a fraction of as many calls.
  const words = columns.exact.map((exact, at) => `${exact}\n${columns.speaker[at] ?? ''}`)
  const keys = foldForSearch(words.join(separator)).split(separator)
  const placed: Placed[] = []
  columns.id.forEach((id, at) => {
    if (columns.deleted[at] === true) return
    const candidate: Candidate = {
      id,
      articleId,
      tag: columns.tag[at] ?? null,
      speaker: columns.speaker[at] ?? '',
      exact: columns.exact[at] ?? '',
      title: row.article.title,
      key: keys[at] ?? '',
      titleKey: row.titleKey,
    }
    placed.push({ start: columns.start[at] ?? 0, candidate })
  })
  return placed
}
