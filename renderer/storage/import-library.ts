import { settleCopies } from '../../shared/exchange/settle-copies.ts'
import type { Library } from '../../shared/model/library.ts'
import { planMerge } from '../../shared/merge/plan-merge.ts'
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
  { label }: ImportOptions = {},
): Promise<MergePlan> {
  const { database } = workspace
  return database.transaction('rw', turnTables(database), async () => {
    // Planned inside, so that nothing another window writes falls between plan and import.
    const held = await readLibrary(workspace, { kind: 'everything' })
    const plan = planMerge(held, settleCopies(incoming, held))
    if (plan.changes.length === 0) return plan
    await putWholes(workspace, plan.changes)
    if (label !== undefined) {
      const swapped = plan.changes.length
      const seq = await addStep(workspace, { label, changes: [], at: workspace.now(), swapped })
      await keepSwaps(workspace, seq, plan.changes)
    }
    return plan
  })
}
