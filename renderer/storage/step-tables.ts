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
}: ClaimbenchDatabase) {
  return [articles, annotations, relations, decisions, guidance, history]
}
