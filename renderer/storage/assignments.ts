import { handoutLibrary } from '../../shared/assignments/handout-library.ts'
import { missingAnnotators } from '../../shared/assignments/missing-annotators.ts'
import type { Agent } from '../../shared/model/agent.ts'
import type { Article, ArticleId } from '../../shared/model/article.ts'
import type { Assignment } from '../../shared/model/assignment.ts'
import type { Library } from '../../shared/model/library.ts'
import { readAnnotator } from './annotator.ts'
import { readLibrary } from './read-library.ts'
import type { AssignmentRow } from './rows.ts'
import type { Workspace } from './workspace.ts'

interface ToHandOut {
  readonly articleIds: readonly ArticleId[]
  /** Names. */
  readonly annotators: readonly string[]
}

/** A package to be handed out. Nothing is kept of it yet: whoever asks may not save it. */
export async function prepareHandout(
  workspace: Workspace,
  { articleIds, annotators }: ToHandOut,
): Promise<{ readonly assignment: Assignment; readonly library: Library }> {
  const { newId, now } = workspace
  const assignment = { id: newId(), annotators, articleIds, created: now(), by: null }
  const library = await readLibrary(workspace, { kind: 'articles', ids: articleIds })
  return { assignment, library: handoutLibrary(library, assignment) }
}

/** Remembers that a package was handed out: from now on what comes back is kept apart. */
export async function keepHandedOut(
  { database }: Workspace,
  assignment: Assignment,
): Promise<void> {
  await database.assignments.put({
    id: assignment.id,
    assignment,
    role: 'handed-out',
    revealed: null,
  })
}

/** How many of a file's assignments would be taken on here. */
export async function countNew(
  workspace: Workspace,
  assignments: readonly Assignment[],
): Promise<number> {
  return (await newAssignments(workspace, assignments)).length
}

/**
 * Remembers what articles of a file are to be annotated for here, so that exports carry it; gives what
 * is new. Somebody else's return is no assignment to this person, and neither is what was handed out
 * from here.
 */
export async function takeReceived(
  workspace: Workspace,
  { assignments }: Pick<Library, 'assignments'>,
): Promise<readonly Assignment[]> {
  const { database } = workspace
  if (assignments.length === 0) return []
  return database.transaction('rw', [database.assignments, database.meta], async () => {
    const taken = await newAssignments(workspace, assignments)
    // Work of others on it may have come before, and may have been opened.
    const known = await database.assignments.bulkGet(taken.map(({ id }) => id))
    await database.assignments.bulkPut(
      taken.map((assignment, at): AssignmentRow => {
        const revealed = known[at]?.revealed ?? null
        return { id: assignment.id, assignment, role: 'received', revealed }
      }),
    )
    return taken
  })
}

async function newAssignments(
  workspace: Workspace,
  assignments: readonly Assignment[],
): Promise<readonly Assignment[]> {
  const me = await readAnnotator(workspace)
  const known = new Set(
    await workspace.database.assignments.where('role').notEqual('returned').primaryKeys(),
  )
  const taken = assignments
    .filter(({ id, by }) => !known.has(id) && (by === null || by.id === me?.id))
    .map((assignment) => ({ ...assignment, by: null }))
  return [...new Map(taken.map((each) => [each.id, each])).values()]
}

/**
 * The articles in which the work of others is not to be seen here yet, by the assignments for which
 * nobody has opened it.
 */
export async function readBlind({
  database,
}: Pick<Workspace, 'database'>): Promise<ReadonlyMap<string, readonly ArticleId[]>> {
  const rows = await database.assignments.filter(({ revealed }) => revealed === null).toArray()
  return new Map(rows.map(({ id, assignment }) => [id, assignment.articleIds]))
}

/** An assignment with what has come back of it. */
export interface AssignmentState {
  readonly row: AssignmentRow
  /** Of its articles that are here. */
  readonly articles: readonly Article[]
  readonly returned: readonly ReturnedWork[]
  /** Whose work is still to come; whoever handed it out and annotates too is not missed. */
  readonly missing: readonly string[]
}

export interface ReturnedWork {
  readonly by: readonly Agent[]
  readonly received: string
  readonly fileName: string
}

/** What was handed out from here or to here, or has come back here, the latest first. */
export async function readHandedOut(workspace: Workspace): Promise<readonly AssignmentState[]> {
  const { database } = workspace
  const { articles, assignments, returns, meta } = database
  return database.transaction('r', [articles, assignments, returns, meta], async () => {
    const files = await returns.toArray()
    const rows = await assignments.toArray()
    const ids = [...new Set(rows.flatMap(({ assignment }) => assignment.articleIds))]
    const here = (await articles.bulkGet(ids)).filter((row) => row !== undefined)
    const byId = new Map(here.map((row) => [row.id, row.article]))
    const me = await readAnnotator(workspace)
    return rows
      .toSorted((a, b) => (a.assignment.created > b.assignment.created ? -1 : 1))
      .map((row) => {
        const returned = files
          .filter(({ assignmentId }) => assignmentId === row.id)
          .map(({ by, received, fileName }) => ({ by, received, fileName }))
        const articles = row.assignment.articleIds.flatMap((id) => byId.get(id) ?? [])
        return { row, articles, returned, missing: missingOf(row.assignment, returned, me) }
      })
  })
}

export function missingOf(
  assignment: Assignment,
  returned: readonly Pick<ReturnedWork, 'by'>[],
  me: Agent | null,
): readonly string[] {
  const names = returned.flatMap(({ by }) => by.map(({ name }) => name))
  return missingAnnotators(assignment, me === null ? names : [...names, me.name])
}
