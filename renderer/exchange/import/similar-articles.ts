import type { SimilarArticle } from '../../../shared/merge/import-preview.ts'
import type { FilesPlan } from '../../../shared/merge/plan-files.ts'
import { captureFinder } from '../../storage/find-older-captures.ts'
import type { Workspace } from '../../storage/workspace.ts'

/** Two captures of one story share more; two stories of one event less. */
const leastLikeness = 0.5

/**
 * The new articles of files that come from the same bytes as one in the library, or have nearly its
 * text: a person says whether their annotations belong there. Not those known to be captures of each
 * other.
 */
export async function similarArticles(
  workspace: Workspace,
  { changes, library }: FilesPlan,
): Promise<readonly SimilarArticle[]> {
  const fresh = changes.flatMap(({ before, after }) =>
    after.kind === 'article' &&
    before.record === null &&
    after.record?.deleted === false &&
    after.text
      ? [{ article: after.record, text: after.text.text }]
      : [],
  )
  if (fresh.length === 0) return []
  const annotated = new Set(
    library.annotations.flatMap(({ articleId, deleted }) => (deleted ? [] : [articleId])),
  )
  const finder = await captureFinder(workspace)
  return fresh.flatMap(({ article, text }): readonly SimilarArticle[] => {
    if (!annotated.has(article.id)) return []
    const { id, title, url, sourceHash, supersedes } = article
    const [best] = finder.find({ id, text, url }).filter(({ article: mine, likeness }) => {
      if (mine.supersedes === id || supersedes === mine.id) return false
      return likeness >= leastLikeness || (sourceHash !== '' && mine.sourceHash === sourceHash)
    })
    if (best === undefined) return []
    const mine = { id: best.article.id, title: best.article.title }
    return [{ id, title, mine, likeness: best.likeness }]
  })
}
