import type { ClaimbenchDatabase } from '../database.ts'

/**
 * Those of some records that wait for an article. Few ever do, so their keys are read once: asking for
 * each of a hundred thousand takes seconds.
 */
export async function waitingAmong(
  { waiting }: ClaimbenchDatabase,
  ids: readonly string[],
): Promise<readonly string[]> {
  const all = new Set(await waiting.toCollection().primaryKeys())
  return all.size === 0 ? [] : ids.filter((id) => all.has(id))
}
