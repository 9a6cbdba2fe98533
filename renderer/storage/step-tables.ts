import type { ClaimbenchDatabase } from './database.ts'

/**
 * The tables that carrying out a step writes, for a transaction around it: what a step is planned
 * from is read inside, so that nothing another window writes falls between plan and step.
 */
export function stepTables({
  articles,
  annotations,
  relations,
  decisions,
  guidance,
  history,
  swaps,
}: ClaimbenchDatabase) {
  return [articles, annotations, relations, decisions, guidance, history, swaps]
}

/** Besides these, what turning a step writes: one that put whole records anywhere is turned too. */
export function turnTables(database: ClaimbenchDatabase) {
  const { waiting, texts, sketches, foreign, assignments, meta } = database
  return [...stepTables(database), waiting, texts, sketches, foreign, assignments, meta]
}
