import type { HeldVersions } from '../../shared/exchange/settle-copies.ts'
import { readAllBuckets } from './bucket-rows.ts'
import type { Workspace } from './workspace.ts'

/** The versions of what a confidential copy can be one of, and of the copies themselves. */
export async function heldVersions({ database }: Workspace): Promise<HeldVersions> {
  const { annotations, relations, decisions } = database
  return database.transaction('r', [annotations, relations, decisions], async () => {
    const buckets = await readAllBuckets(database)
    const rows = await relations.toArray()
    const decided = await decisions.toArray()
    return {
      annotations: new Map(
        buckets.flatMap((bucket) => bucket.annotations.map(({ id, version }) => [id, version])),
      ),
      relations: new Map(rows.map(({ id, relation }) => [id, relation.version])),
      decisions: new Map(decided.map(({ id, version }) => [id, version])),
    }
  })
}
