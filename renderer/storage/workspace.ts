import { object, parse, string } from 'valibot'
import type { Agent } from '../../shared/model/agent.ts'
import { ClaimbenchDatabase } from './database.ts'

/** An open library and what its writers need: who this installation is, the clock, new ids. */
export interface Workspace {
  readonly database: ClaimbenchDatabase
  /** Names this installation in version vectors. */
  readonly replica: string
  /** The present time, ISO 8601 in UTC with `Z`. */
  readonly now: () => string
  /** A new `urn:uuid:`. */
  readonly newId: () => string
}

const agentSchema = object({ id: string(), name: string() })

/** Opens the library, making it on first use, and asks the browser not to evict it. */
export async function openWorkspace(name = 'claimbench'): Promise<Workspace> {
  const database = new ClaimbenchDatabase(name)
  await database.open()
  const replica = await database.transaction('rw', database.meta, async () => {
    const kept = await database.meta.get('replica')
    if (kept !== undefined) return parse(string(), kept.value)
    const made = newReplica()
    await database.meta.add({ key: 'replica', value: made })
    return made
  })
  return {
    database,
    replica,
    now: () => new Date().toISOString(),
    newId: () => `urn:uuid:${crypto.randomUUID()}`,
  }
}

/** Who marks here. Null until a name was given. */
export async function readAnnotator({ database }: Workspace): Promise<Agent | null> {
  const row = await database.meta.get('annotator')
  return row === undefined ? null : parse(agentSchema, row.value)
}

/** Keeps the annotator's name under the id that this installation's records carry already. */
export async function saveAnnotator(workspace: Workspace, name: string): Promise<Agent> {
  const { database } = workspace
  return database.transaction('rw', database.meta, async () => {
    const present = await readAnnotator(workspace)
    const agent: Agent = { id: present?.id ?? workspace.newId(), name: name.trim() }
    await database.meta.put({ key: 'annotator', value: agent })
    return agent
  })
}

/** Sixty random bits in base 36: short, since every record's version carries it. */
function newReplica(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return ((BigInt(high) << 28n) | BigInt(low >>> 4)).toString(36).padStart(12, '0')
}
