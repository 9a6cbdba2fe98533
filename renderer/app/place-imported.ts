import type { ImportPreview } from '../../shared/merge/import-preview.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Workspace } from '../storage/workspace.ts'
import { carryForSure } from './carrying.ts'

/**
 * Puts the annotations of imported articles on the articles of nearly the same text that a person
 * chose for them: those whose words stand there as they are at once, the others once the person has
 * looked at them.
 */
export async function placeImported(
  workspace: Workspace,
  { similar }: ImportPreview,
  toPlace: readonly ArticleId[],
): Promise<void> {
  for (const { id, mine } of similar) {
    if (toPlace.includes(id)) await carryForSure(workspace, mine.id, id)
  }
}
