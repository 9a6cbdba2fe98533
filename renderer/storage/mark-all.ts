import { planMarkAll } from '../../shared/history/plan-annotations.ts'
import type { Annotation, Quote } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { bumpVersion } from '../../shared/model/version.ts'
import { placeKey } from '../../shared/search/mark-places.ts'
import { currentAnnotator } from './annotator.ts'
import { applyStep } from './apply-step.ts'
import { readBuckets } from './bucket-rows.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

export interface Occurrence extends Span {
  readonly articleId: ArticleId
  readonly quote: Quote
}

/**
 * Annotates every occurrence of some words as one step; gives how many. Left alone are those that got
 * an annotation meanwhile, and those in articles that are removed.
 */
export async function markAll(
  workspace: Workspace,
  occurrences: readonly Occurrence[],
  named: { readonly words: string; readonly tag: Tag | null },
): Promise<number> {
  const { database } = workspace
  return database.transaction('rw', [...stepTables(database), database.meta], async () => {
    const byArticle = grouped(occurrences)
    const rows = await database.articles.bulkGet([...byArticle.keys()])
    const now = workspace.now()
    const creator = await currentAnnotator(workspace)
    const annotations: Annotation[] = []
    for (const row of rows) {
      if (row?.live !== 1) continue
      const taken = await takenPlaces(workspace, row.id)
      for (const { start, end, quote } of byArticle.get(row.id) ?? []) {
        if (taken.has(placeKey({ start, end }))) continue
        annotations.push({
          id: workspace.newId(),
          articleId: row.id,
          start,
          end,
          quote,
          tag: named.tag,
          labels: [],
          speaker: '',
          note: '',
          creator,
          created: now,
          modified: now,
          version: bumpVersion({}, workspace.replica),
          deleted: false,
        })
      }
    }
    if (annotations.length > 0) await applyStep(workspace, planMarkAll(annotations, named))
    return annotations.length
  })
}

async function takenPlaces({ database }: Workspace, id: ArticleId): Promise<ReadonlySet<string>> {
  const buckets = await readBuckets(database, id)
  const live = buckets.flatMap(({ annotations }) => annotations).filter(({ deleted }) => !deleted)
  return new Set(live.map(placeKey))
}

function grouped(
  occurrences: readonly Occurrence[],
): ReadonlyMap<ArticleId, readonly Occurrence[]> {
  const groups = new Map<ArticleId, Occurrence[]>()
  for (const occurrence of occurrences) {
    const group = groups.get(occurrence.articleId)
    if (group === undefined) groups.set(occurrence.articleId, [occurrence])
    else group.push(occurrence)
  }
  return groups
}
