import type { Library } from '../model/library.ts'
import type { Consensus } from './consensus.ts'

/**
 * The consensus alone, as a library to be exported: what stands, by whom it was made and under its
 * own ids, with the decisions that stand, the articles and the codebook. What was set aside, what is
 * open, what was deleted and what other tools said is not in it.
 */
export function consensusLibrary(
  library: Library,
  { annotations, relations, decisions }: Consensus,
): Library {
  return {
    articles: library.articles.filter(({ deleted }) => !deleted),
    texts: library.texts,
    annotations,
    relations,
    decisions,
    guidance: library.guidance.filter(({ deleted }) => !deleted),
    assignments: [],
    foreign: [],
    unknown: {},
  }
}
