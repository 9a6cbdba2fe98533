import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import { joinApart } from '../../shared/assignments/join-apart.ts'
import { joinLibraries } from '../../shared/merge/join-libraries.ts'
import type { Apart, KeptReturn } from '../../shared/model/apart.ts'
import { emptyLibrary } from '../../shared/model/library.ts'
import { importLibrary } from './import-library.ts'
import { readLibrary } from './read-library.ts'
import type { Workspace } from './workspace.ts'

/** What came of what a backup kept apart. */
export interface RestoredApart {
  /** How many packages that were handed out from here are known again. */
  readonly handedOut: number
  /** How many returns are here again, still unseen. */
  readonly returns: number
  /** How many annotations came with returns that were opened before. */
  readonly annotations: number
  /** How many of these returns cannot be read. */
  readonly unreadable: number
}

/**
 * Joins what a backup kept apart with what is here (`joinApart`): returns stay unseen, but for those of
 * what was opened here or before the backup, which are imported as they would have been then.
 */
export async function restoreApart(workspace: Workspace, brought: Apart): Promise<RestoredApart> {
  const { assignments, returns } = workspace.database
  const { joined, here } = await workspace.database.transaction(
    'rw',
    [assignments, returns],
    async () => {
      const here = { assignments: await assignments.toArray(), returns: await returns.toArray() }
      const joined = joinApart(here, brought)
      await assignments.bulkPut(
        joined.assignments.map((each) => ({ id: each.assignment.id, ...each })),
      )
      await returns.bulkPut([...joined.returns])
      return { joined, here }
    },
  )
  return {
    handedOut: countHandedOut(joined) - countHandedOut(here),
    returns: joined.returns.filter(({ id }) => here.returns.every((each) => each.id !== id)).length,
    ...(await importOpened(workspace, joined.opened)),
  }
}

async function importOpened(
  workspace: Workspace,
  opened: readonly KeptReturn[],
): Promise<Pick<RestoredApart, 'annotations' | 'unreadable'>> {
  if (opened.length === 0) return { annotations: 0, unreadable: 0 }
  const { texts } = await readLibrary(workspace, { kind: 'everything' })
  const read = opened.flatMap(({ id, text }) => {
    const decoded = decodeCollection(text, texts)
    return decoded.ok ? [{ id, library: decoded.value.library }] : []
  })
  const joined = read.map(({ library }) => library).reduce(joinLibraries, emptyLibrary)
  const { changes } = await importLibrary(workspace, joined)
  // Only now, so that none that was here is lost where the import fails.
  await workspace.database.returns.bulkDelete(read.map(({ id }) => id))
  return {
    annotations: changes.filter(({ after }) => after.kind === 'annotation').length,
    unreadable: opened.length - read.length,
  }
}

function countHandedOut({ assignments }: Pick<Apart, 'assignments'>): number {
  return assignments.filter(({ role }) => role === 'handed-out').length
}
