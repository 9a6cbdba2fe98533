import { parse, string } from 'valibot'
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

/** Sixty random bits in base 36: short, since every record's version carries it. */
function newReplica(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return ((BigInt(high) << 28n) | BigInt(low >>> 4)).toString(36).padStart(12, '0')
}
