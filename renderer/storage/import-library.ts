import type { Library } from '../../shared/model/library.ts'
import { planFiles } from '../../shared/merge/plan-files.ts'
import type { FilesPlan } from '../../shared/merge/plan-files.ts'
import type { MergePlan } from '../../shared/merge/plan-merge.ts'
import { addStep } from './add-step.ts'
import { readLibrary } from './read-library.ts'
import { turnTables } from './step-tables.ts'
import { putWholes } from './swaps/put-wholes.ts'
import { keepSwaps } from './swaps/swap-steps.ts'
import type { Workspace } from './workspace.ts'

interface ImportOptions {
  /** What undo takes back under this name; without one the import is no step. */
  readonly label?: string
}

/**
 * Joins a file with the library in one transaction (DESIGN section 5), and gives the plan that was
 * carried out. Times, versions and creators stay as in the file. `incoming` was read with the texts
 * of the library at hand.
 */
export async function importLibrary(
  workspace: Workspace,
  incoming: Library,
  options: ImportOptions = {},
): Promise<MergePlan> {
  const { plans } = await importFiles(workspace, [() => incoming], options)
  return plans[0] ?? { items: [], changes: [] }
}

/**
 * Joins files with the library in one transaction, all of them or none. Each is read, perhaps once
 * more, with the texts at hand that the library has by then; null stands for one that is damaged.
 */
export async function importFiles(
  workspace: Workspace,
  files: Parameters<typeof planFiles>[1],
  { label }: ImportOptions = {},
): Promise<FilesPlan> {
  const { database } = workspace
  return database.transaction('rw', turnTables(database), async () => {
    // Planned inside, so that nothing another window writes falls between plan and import.
    const plan = planFiles(await readLibrary(workspace, { kind: 'everything' }), files)
    const { changes } = plan
    if (changes.length === 0) return plan
    await putWholes(workspace, changes)
    if (label !== undefined) {
      const swapped = changes.length
      const seq = await addStep(workspace, { label, changes: [], at: workspace.now(), swapped })
      await keepSwaps(workspace, seq, changes)
    }
    return plan
  })
}
