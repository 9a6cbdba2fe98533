import { decodeCollection } from '../../shared/exchange/decode-collection.ts'
import { joinLibraries } from '../../shared/merge/join-libraries.ts'
import { isSameName } from '../../shared/assignments/missing-annotators.ts'
import { returnId } from '../../shared/assignments/return-id.ts'
import type { Agent } from '../../shared/model/agent.ts'
import type { Assignment } from '../../shared/model/assignment.ts'
import type { Library } from '../../shared/model/library.ts'
import { failure, success } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import { currentAnnotator, readAnnotator } from './annotator.ts'
import { missingOf } from './assignments.ts'
import { importLibrary } from './import-library.ts'
import { readLibrary } from './read-library.ts'
import type { AssignmentRow } from './rows.ts'
import type { Workspace } from './workspace.ts'

export interface IncomingFile {
  readonly fileName: string
  readonly text: string
  /** What was read from the text. */
  readonly library: Library
}

/** That a file was kept apart, and whose work is still to come. */
export interface KeptApart {
  readonly by: readonly Agent[]
  readonly missing: readonly string[]
}

/**
 * Keeps a file apart that is what others made of articles that were handed out, here or elsewhere,
 * as long as nobody here has opened what comes back of them; null where it is none, is this person's
 * own work or was opened, and is to be imported like any other.
 */
export async function keepApart(
  workspace: Workspace,
  { fileName, text, library }: IncomingFile,
): Promise<KeptApart | null> {
  if (library.assignments.length === 0) return null
  const { database, now } = workspace
  const { assignments, returns, meta } = database
  return database.transaction('rw', [assignments, returns, meta], async () => {
    const me = await readAnnotator(workspace)
    for (const assignment of library.assignments) {
      const row = (await assignments.get(assignment.id)) ?? returned(assignment)
      const by = whoseWork(library, row.id)
      if (row.revealed !== null || by.every((each) => isOwn(row, each, me))) continue
      await assignments.put(row)
      await returns.put({
        id: returnId(text),
        assignmentId: row.id,
        by,
        received: now(),
        fileName,
        text,
      })
      const files = await returns.where('assignmentId').equals(row.id).toArray()
      return { by, missing: missingOf(row.assignment, files, me) }
    }
    return null
  })
}

/** What is known of it by what came back alone. */
function returned(assignment: Assignment): AssignmentRow {
  return {
    id: assignment.id,
    assignment: { ...assignment, by: null },
    role: 'returned',
    revealed: null,
  }
}

/** Whoever was handed something may bring their own work here from another machine. */
function isOwn({ role }: AssignmentRow, by: Agent, me: Agent | null): boolean {
  if (me === null) return false
  const isNamed = me.name !== ''
  return by.id === me.id || (role === 'received' && isNamed && isSameName(by.name, me.name))
}

/** Nobody's where it is the package as it was handed out. */
function whoseWork({ assignments, annotations }: Library, id: string): readonly Agent[] {
  const named = assignments.flatMap((each) => (each.id === id && each.by ? [each.by] : []))
  if (named.length > 0) return named
  const creators = annotations.filter(({ deleted }) => !deleted).map(({ creator }) => creator)
  return [...new Map(creators.map((creator) => [creator.id, creator])).values()]
}

/**
 * Opens the returns of an assignment: imports them as one step, and records who opened them and whose work was
 * missing then. What comes later is imported like any other file. Gives the name of the first file
 * that cannot be read any more, and opens none then.
 */
export async function reveal(
  workspace: Workspace,
  assignmentId: string,
): Promise<Result<number, string>> {
  const { database } = workspace
  const rows = await database.returns.where('assignmentId').equals(assignmentId).toArray()
  const { texts } = await readLibrary(workspace, { kind: 'everything' })
  const libraries: Library[] = []
  for (const row of rows) {
    const decoded = decodeCollection(row.text, texts)
    if (!decoded.ok) return failure(row.fileName)
    libraries.push(decoded.value.library)
  }
  const [first, ...others] = libraries
  if (first !== undefined) {
    const joined = others.reduce(joinLibraries, first)
    await importLibrary(workspace, joined, { label: 'Open returns' })
  }
  const { assignments, returns, meta } = database
  await database.transaction('rw', [assignments, returns, meta], async () => {
    const row = await assignments.get(assignmentId)
    if (row === undefined) return
    const by = await currentAnnotator(workspace)
    const missing = missingOf(row.assignment, rows, by)
    await assignments.put({ ...row, revealed: { at: workspace.now(), by, missing } })
    await returns.bulkDelete(rows.map(({ id }) => id))
  })
  return success(libraries.length)
}
