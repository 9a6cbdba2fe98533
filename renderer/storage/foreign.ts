import { foreignStep, planForeign } from '../../shared/foreign/plan-foreign.ts'
import type { ForeignGroup } from '../../shared/foreign/plan-foreign.ts'
import type { ForeignRelation } from '../../shared/foreign/foreign-annotation.ts'
import type { TagChoice } from '../../shared/foreign/tag-table.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import { addressKey } from './address-key.ts'
import { applyStep } from './apply-step.ts'
import { readBuckets } from './bucket-rows.ts'
import { relationRows } from './relation-rows.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

/** An article that annotations of another tool could go to. */
export interface ForeignArticle {
  readonly id: ArticleId
  readonly title: string
}

/** What two addresses of one article have in common; the name of an article is its own key. */
export function sourceKey(address: string): string {
  return address.startsWith('ni:') ? address : addressKey(address)
}

/** The articles that have these keys, the newest of each. */
export async function articlesByKey(
  { database }: Workspace,
  keys: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ForeignArticle>> {
  const found = new Map<string, ForeignArticle>()
  await database.articles.orderBy('[live+added]').each(({ id, live, article }) => {
    if (live !== 1) return
    const { title } = article
    for (const key of [id, addressKey(article.url)]) {
      if (key !== '' && keys.has(key)) found.set(key, { id, title })
    }
  })
  return found
}

/** The text of an article and its annotations, deleted ones too; null where it is not there. */
export async function readForeignTarget(
  { database }: Workspace,
  id: ArticleId,
): Promise<{ readonly text: string; readonly annotations: readonly Annotation[] } | null> {
  const { articles, texts, annotations } = database
  return database.transaction('r', [articles, texts, annotations], async () => {
    const row = await articles.get(id)
    const text = await texts.get(id)
    if (row?.live !== 1 || text === undefined) return null
    const buckets = await readBuckets(database, id)
    return { text: text.text, annotations: buckets.flatMap((bucket) => bucket.annotations) }
  })
}

interface ForeignImport {
  readonly groups: readonly ForeignGroup[]
  readonly relations: readonly ForeignRelation[]
  readonly table: ReadonlyMap<string, TagChoice>
  readonly chosen: ReadonlyMap<string, Span>
  /** The tool, as a person knows it. */
  readonly tool: string
}

/**
 * Adds annotations of another tool, and the relations between them, as one step. What was imported
 * before, deleted since, or goes to an article that is not there any more, is not. Gives how many.
 */
export async function importForeign(
  workspace: Workspace,
  { tool, ...importing }: ForeignImport,
): Promise<{ readonly annotations: number; readonly relations: number }> {
  const { database } = workspace
  return database.transaction('rw', [...stepTables(database), database.texts], async () => {
    const existing = new Map<string, Annotation>()
    const groups: ForeignGroup[] = []
    for (const group of importing.groups) {
      const target = await readForeignTarget(workspace, group.article.id)
      if (target === null) continue
      groups.push(group)
      for (const annotation of target.annotations) existing.set(annotation.id, annotation)
    }
    const plan = planForeign({ ...importing, groups, existing, existingRelations: new Set() })
    const fresh = new Set(plan.annotations.map(({ id }) => id))
    const kept = await database.relations.bulkGet(plan.relations.map(({ id }) => id))
    const relations = plan.relations.filter(({ from, to }, at) => {
      const row = kept[at]
      if (row === undefined) return true
      // One that was taken away between passages that are there does not come back by itself.
      return row.relation.deleted && (fresh.has(from) || fresh.has(to))
    })
    const step = foreignStep({ annotations: plan.annotations, relations }, tool)
    if (step === null) return { annotations: 0, relations: 0 }
    await applyStep(workspace, step)
    const rows = await database.relations.bulkGet(relations.map(({ id }) => id))
    const written = rows.flatMap((row) => (row === undefined ? [] : [row.relation]))
    const known = [...plan.annotations, ...existing.values()]
    await database.relations.bulkPut([...(await relationRows(database, written, known))])
    return { annotations: plan.annotations.length, relations: relations.length }
  })
}
