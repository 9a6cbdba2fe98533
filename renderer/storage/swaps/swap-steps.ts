import type { Whole, WholeChange } from '../../../shared/merge/whole.ts'
import type { ArticleId } from '../../../shared/model/article.ts'
import { readBuckets } from '../bucket-rows.ts'
import type { ClaimbenchDatabase } from '../database.ts'
import type { Workspace } from '../workspace.ts'
import { putWholes } from './put-wholes.ts'
import { readWholes } from './read-wholes.ts'
import { swapOf, turned } from '../../../shared/history/swap.ts'
import type { Swap } from '../../../shared/history/swap.ts'

/** So many are kept in one value: reading a step back is some dozens of values, none of them huge. */
const together = 2000

/** Keeps what turning a step will need of the records that it puts in the place of others. */
export async function keepSwaps(
  { database, replica }: Workspace,
  seq: number,
  changes: readonly WholeChange[],
): Promise<void> {
  await putSwaps(
    database,
    seq,
    changes.map((change) => swapOf(change, replica)),
  )
}

/** Puts back what a step replaced, or once more what it put there; what changed since stays. */
export async function turnSwaps(workspace: Workspace, seq: number): Promise<void> {
  const { database, replica } = workspace
  const swaps = await readSwaps(database, seq)
  const current = await readWholes(
    database,
    swaps.map(({ other }) => other),
  )
  const turning = { replica, now: workspace.now() }
  const needed = await articlesInUse(database, swaps)
  const changes: WholeChange[] = []
  const kept = swaps.map((swap, at): Swap => {
    const is = current[at]
    const turn = is === undefined ? null : turned(swap, is, turning)
    if (turn === null || (losesText(turn.change) && needed.has(swap.other.id))) return swap
    changes.push(turn.change)
    return turn.swap
  })
  await putWholes(workspace, changes)
  await putSwaps(database, seq, kept)
}

function losesText({ before, after }: WholeChange): boolean {
  return isText(before) && !isText(after)
}

function isText(whole: Whole): boolean {
  return whole.kind === 'article' && whole.text !== null
}

/** Of the articles of a step, those on which something is that came otherwise. */
async function articlesInUse(
  database: ClaimbenchDatabase,
  swaps: readonly Swap[],
): Promise<ReadonlySet<ArticleId>> {
  const own = new Set(swaps.map(({ other }) => other.id))
  const used = new Set<ArticleId>()
  for (const { other } of swaps) {
    if (other.kind !== 'article') continue
    const buckets = await readBuckets(database, other.id)
    const all = buckets.flatMap(({ annotations }) => annotations)
    if (all.some(({ id, deleted }) => !deleted && !own.has(id))) used.add(other.id)
  }
  return used
}

/** Forgets what was kept for steps that are not kept any more. */
export async function forgetSwaps(
  { swaps }: ClaimbenchDatabase,
  seqs: readonly number[],
): Promise<void> {
  for (const seq of seqs) await rowsOf(swaps, seq).delete()
}

async function readSwaps({ swaps }: ClaimbenchDatabase, seq: number): Promise<readonly Swap[]> {
  return (await rowsOf(swaps, seq).toArray()).flatMap((row) => row.swaps)
}

async function putSwaps(
  { swaps }: ClaimbenchDatabase,
  seq: number,
  all: readonly Swap[],
): Promise<void> {
  const parts = Math.ceil(all.length / together)
  await swaps.bulkPut(
    Array.from({ length: parts }, (_, part) => {
      return { seq, part, swaps: all.slice(part * together, (part + 1) * together) }
    }),
  )
}

function rowsOf(swaps: ClaimbenchDatabase['swaps'], seq: number) {
  return swaps.where('[seq+part]').between([seq, 0], [seq, Infinity])
}
