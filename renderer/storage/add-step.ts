import type { StepRow } from './rows.ts'
import { forgetSwaps } from './swaps/swap-steps.ts'
import type { Workspace } from './workspace.ts'

/** How many steps can be undone; older ones are forgotten. */
export const keptSteps = 1000

/** Keeps a step for undo as the last one that was done; gives its number. */
export async function addStep(
  { database }: Workspace,
  step: Omit<StepRow, 'seq' | 'done'>,
): Promise<number> {
  await dropUndone({ database })
  const seq = await database.history.add({ ...step, done: 1 })
  await forget({ database }, await keysUpTo({ database }, seq - keptSteps))
  return seq
}

/** Drops the steps that were undone: once something else is done they cannot be done again. */
export async function dropUndone({ database }: Pick<Workspace, 'database'>): Promise<void> {
  const undone = database.history.where('[done+seq]').between([0, 0], [0, Infinity])
  await forget({ database }, await undone.primaryKeys())
}

function keysUpTo({ database }: Pick<Workspace, 'database'>, seq: number) {
  return seq > 0 ? database.history.where('seq').belowOrEqual(seq).primaryKeys() : []
}

async function forget(
  { database }: Pick<Workspace, 'database'>,
  seqs: readonly number[],
): Promise<void> {
  if (seqs.length === 0) return
  await database.history.bulkDelete([...seqs])
  await forgetSwaps(database, seqs)
}
