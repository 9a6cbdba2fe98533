import { planRenameWord } from '../../shared/history/plan-rename-word.ts'
import type { WordRename } from '../../shared/history/plan-rename-word.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { applyStep } from './apply-step.ts'
import { fromColumns } from './bucket-columns.ts'
import type { BucketColumns } from './bucket-columns.ts'
import { stepTables } from './step-tables.ts'
import type { Workspace } from './workspace.ts'

/**
 * Renames a speaker or a label in every article as one step, or makes it one with another that is
 * used already. Gives how many annotations it changed. Rejects where it is stopped before it is done;
 * then nothing is changed.
 */
export async function renameWord(
  workspace: Workspace,
  rename: WordRename,
  signal?: AbortSignal,
): Promise<number> {
  const { database } = workspace
  const { kind, from, to } = rename
  if (from === to || to === '') return 0
  return database.transaction('rw', stepTables(database), async (transaction) => {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', () => transaction.abort())
    const found: Annotation[] = []
    let merges = false
    // Row by row: all of a large library at once would hold the window up.
    await database.annotations.each(({ articleId, columns }) => {
      const words = wordsOf(columns, kind)
      if (words.has(from)) found.push(...fromColumns(articleId, columns))
      merges ||= words.has(to)
    })
    const step = planRenameWord(found, rename, { merges })
    if (step === null) return 0
    await applyStep(workspace, step)
    return step.changes.length
  })
}

/** Those of annotations that are not deleted. */
function wordsOf(
  { speaker, labels, deleted }: BucketColumns,
  kind: WordRename['kind'],
): ReadonlySet<string> {
  const all = kind === 'speaker' ? speaker.map((each) => [each]) : labels
  return new Set(all.filter((_, row) => deleted[row] !== true).flat())
}
