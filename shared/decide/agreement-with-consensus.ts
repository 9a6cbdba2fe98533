import type { Figure } from '../agreement/figure.ts'
import { markOf } from '../agreement/mark.ts'
import { spanF1 } from '../agreement/span-f1.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Consensus, DecidedLibrary } from './consensus.ts'
import { madeForDecisions } from './made-for-decisions.ts'

/** How far somebody's annotations are those that a team signs. */
export interface WithConsensus {
  /** The annotator's id. */
  readonly annotator: string
  /** F1 of the same words and tag. */
  readonly exact: Figure
  /** F1 of the same tag and a character in common. */
  readonly overlap: Figure
}

/**
 * Each annotator's agreement with the consensus, of the articles in which there are cases. What is
 * still open is in no consensus and so counts against everybody who marked it: the figures mean
 * something once everything is settled.
 */
export function agreementWithConsensus(
  { annotations, decisions }: DecidedLibrary,
  consensus: Consensus,
  annotators: readonly string[],
): readonly WithConsensus[] {
  const made = madeForDecisions(decisions)
  const isCompared = ({ articleId }: Annotation) => consensus.progress.has(articleId)
  const signed = consensus.annotations.filter(isCompared).map(markOf)
  return annotators.map((annotator) => {
    const own = annotations
      .filter((each) => !each.deleted && each.creator.id === annotator && !made.has(each.id))
      .filter(isCompared)
      .map(markOf)
    return {
      annotator,
      exact: spanF1(own, signed, 'exact').figure,
      overlap: spanF1(own, signed, 'overlap').figure,
    }
  })
}
