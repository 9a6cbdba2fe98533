import { settleWhole } from '../../shared/conflict/conflict.ts'
import type { Conflict, Conflicted } from '../../shared/conflict/conflict.ts'
import type { Choice } from '../../shared/conflict/settle-record.ts'
import { wholeVersion } from '../../shared/merge/join-records.ts'
import type { Whole } from '../../shared/merge/whole.ts'
import { compareVersions } from '../../shared/model/version.ts'
import { addStep } from './add-step.ts'
import { turnTables } from './step-tables.ts'
import { putWholes } from './swaps/put-wholes.ts'
import { readWholes } from './swaps/read-wholes.ts'
import { keepSwaps } from './swaps/swap-steps.ts'
import type { Workspace } from './workspace.ts'

/**
 * What came of it: it is settled; it is open no more, since it was settled elsewhere; or something
 * was added to it that the person has not seen, so that nothing was done.
 */
export type Settled = 'settled' | 'gone' | 'changed'

export type ToSettle = Pick<Conflict, 'kind' | 'id' | 'articleId' | 'seen'>

/** Settles what was changed on both sides as one step, for everyone who merges later. */
export async function settleConflict(
  workspace: Workspace,
  conflict: ToSettle,
  choice: Choice,
): Promise<Settled> {
  const { database, replica } = workspace
  return database.transaction('rw', turnTables(database), async () => {
    const [before] = await readWholes(database, [sought(conflict)])
    if (before === undefined || !isInConflict(before)) return 'gone'
    const order = before.record && compareVersions(wholeVersion(before.record), conflict.seen)
    if (order !== 'same') return 'changed'
    const now = workspace.now()
    const change = { before, after: settleWhole(before, { choice, replica, now }) }
    await putWholes(workspace, [change])
    const seq = await addStep(workspace, {
      label: `Settle conflict: ${conflict.kind}`,
      changes: [],
      at: now,
      swapped: 1,
    })
    await keepSwaps(workspace, seq, [change])
    return 'settled'
  })
}

function isInConflict(whole: Whole): whole is Conflicted {
  if (whole.kind === 'foreign' || whole.kind === 'members') return false
  return whole.record?.concurrent !== undefined
}

function sought({ kind, id, articleId }: ToSettle): Whole {
  if (kind === 'annotation') return { kind, id, articleId: articleId ?? '', record: null }
  if (kind === 'article') return { kind, id, text: null, record: null }
  return { kind, id, record: null }
}
