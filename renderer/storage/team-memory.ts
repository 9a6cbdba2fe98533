import { array, fallback, nullable, number, object, parse, record, string } from 'valibot'
import type { InferOutput } from 'valibot'
import type { Workspace } from './workspace.ts'

const written = object({
  name: string(),
  /** SHA-256 of the content, in hexadecimal. */
  hash: string(),
  size: number(),
  modified: number(),
})

const merged = object({
  size: number(),
  modified: number(),
  /** Whose work is in it, as they are named. */
  annotators: fallback(string(), ''),
  /** When it was merged last, ISO 8601. */
  at: string(),
  /** How many parts of it could not be read. */
  damaged: fallback(number(), 0),
  /** How many annotations were not taken, since articles are annotated blindly, and for which assignments. */
  heldBack: fallback(number(), 0),
  blind: fallback(array(string()), []),
})

const memory = fallback(
  object({ written: nullable(written), merged: record(string(), merged) }),
  () => ({ written: null, merged: {} }),
)

/** What was last written into the team's folder, and what was merged out of it, by file name. */
export type TeamMemory = Readonly<InferOutput<typeof memory>>

export async function readTeamMemory({ database }: Workspace): Promise<TeamMemory> {
  return parse(memory, (await database.meta.get('team-memory'))?.value)
}

export async function changeTeamMemory(
  workspace: Workspace,
  change: (memory: TeamMemory) => TeamMemory,
): Promise<void> {
  const value = change(await readTeamMemory(workspace))
  await workspace.database.meta.put({ key: 'team-memory', value })
}

/** Forgets all of it, as for another folder. */
export async function forgetTeamMemory({ database }: Workspace): Promise<void> {
  await database.meta.delete('team-memory')
}
