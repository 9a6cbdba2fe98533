import type { Coding } from './coding.ts'
import type { Figure } from './figure.ts'
import { meanSimilarity } from './mean-similarity.ts'
import { inCommon } from './tag-sets.ts'
import type { TagSets } from './tag-sets.ts'

/**
 * The share of pairs of values of the same unit that have a tag or more in common, where a value is a
 * set of tags (Véronis 1998, as DKPro's `MaxPercentageAgreement`). 0 to 1. Not corrected for chance.
 * As there, two empty sets have nothing in common. Of more than two raters DKPro asks for a tag that
 * all gave; here each pair counts, as in percentage agreement.
 */
export function maxPercentageAgreement(coding: Coding, sets: TagSets): Figure {
  return meanSimilarity(coding, (a, b) => (inCommon(sets, a, b) > 0 ? 1 : 0))
}
