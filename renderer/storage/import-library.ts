import type { Annotation } from '../../shared/model/annotation.ts'
import type { Article, ArticleId } from '../../shared/model/article.ts'
import type { Library } from '../../shared/model/library.ts'
import { planImport } from '../../shared/merge/plan-import.ts'
import type { ImportPlan } from '../../shared/merge/plan-import.ts'
import { writeAnnotations } from './article-buckets.ts'
import { newArticleRow, withArticle } from './article-row.ts'
import type { ClaimbenchDatabase } from './database.ts'
import { existingVersions } from './existing-versions.ts'
import { collectionMembers } from './read-library.ts'
import { relationRows } from './relation-rows.ts'
import type { Workspace } from './workspace.ts'

/**
 * Adds what a file has and this library lacks, and replaces what the file has in a newer version;
 * all of it in one transaction or nothing. Gives the plan that was carried out. Times, versions and
 * creators stay as in the file.
 */
export async function importLibrary(workspace: Workspace, incoming: Library): Promise<ImportPlan> {
  const { database } = workspace
  const { articles, texts, annotations, relations, decisions, guidance, foreign, meta } = database
  return database.transaction(
    'rw',
    [articles, texts, annotations, relations, decisions, guidance, foreign, meta],
    async () => {
      // Planned inside, so that nothing another window writes falls between plan and import.
      const plan = planImport({ existing: await existingVersions(database), incoming })
      const { added, newer } = plan
      await putArticles(workspace, plan)
      await putAnnotations(database, [...added.annotations, ...newer.annotations])
      const written = [...added.relations, ...newer.relations]
      await relations.bulkPut([...(await relationRows(database, written, incoming.annotations))])
      await decisions.bulkPut([...added.decisions, ...newer.decisions])
      await guidance.bulkPut([...added.guidance, ...newer.guidance])
      await foreign.bulkPut([...added.foreign, ...newer.foreign])
      const members = collectionMembers((await meta.get('collection'))?.value)
      await meta.put({ key: 'collection', value: { ...incoming.unknown, ...members } })
      return plan
    },
  )
}

async function putArticles(
  { database, now }: Workspace,
  { added, newer, texts }: ImportPlan,
): Promise<void> {
  const rows = new Map(
    (await database.articles.bulkGet(newer.articles.map(({ id }) => id)))
      .filter((row) => row !== undefined)
      .map((row) => [row.id, row]),
  )
  const time = Date.parse(now())
  const row = (article: Article) => {
    const present = rows.get(article.id)
    return present === undefined ? newArticleRow(article, time) : withArticle(present, article)
  }
  await database.articles.bulkPut([...added.articles, ...newer.articles].map(row))
  await database.texts.bulkPut([...texts].map(([id, text]) => ({ id, ...text })))
}

async function putAnnotations(
  database: ClaimbenchDatabase,
  incoming: readonly Annotation[],
): Promise<void> {
  const byArticle = new Map<ArticleId, Annotation[]>()
  for (const annotation of incoming) {
    const group = byArticle.get(annotation.articleId)
    if (group === undefined) byArticle.set(annotation.articleId, [annotation])
    else group.push(annotation)
  }
  for (const [articleId, group] of byArticle) {
    const row = await database.articles.get(articleId)
    // A tombstone of a passage in an article that never was here: there is nothing to delete.
    if (row === undefined) continue
    const writes = group.map((annotation) => ({ id: annotation.id, write: () => annotation }))
    await database.articles.put(await writeAnnotations(database, row, writes))
  }
}
