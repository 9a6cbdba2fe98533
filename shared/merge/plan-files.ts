import { settleCopies } from '../exchange/settle-copies.ts'
import type { Library } from '../model/library.ts'
import { changedLibrary } from './changed-library.ts'
import { planMerge } from './plan-merge.ts'
import type { MergePlan } from './plan-merge.ts'
import type { WholeChange } from './whole.ts'

/** What is to be done with files, one after the other: each is planned as if those before it were in. */
export interface FilesPlan {
  /** In the order of the files; the numbers of all add up. */
  readonly plans: readonly MergePlan[]
  /** Of all files: each record once, from what is here to what all of them make of it. */
  readonly changes: readonly WholeChange[]
  /** The library once all are in. */
  readonly library: Library
}

/**
 * Plans the merge of several files. `read` gives a file, read with the texts of the library at hand;
 * null where it could not be read, which changes nothing.
 */
export function planFiles(
  held: Library,
  files: readonly ((texts: Library['texts']) => Library | null)[],
): FilesPlan {
  let library = held
  const changes = new Map<string, WholeChange>()
  const plans = files.map((read): MergePlan => {
    const incoming = read(library.texts)
    if (incoming === null) return { items: [], changes: [] }
    const plan = planMerge(library, settleCopies(incoming, library))
    for (const change of plan.changes) {
      const key = `${change.after.kind} ${change.after.id}`
      changes.set(key, { before: changes.get(key)?.before ?? change.before, after: change.after })
    }
    library = changedLibrary(library, plan.changes)
    return plan
  })
  return { plans, changes: [...changes.values()], library }
}
