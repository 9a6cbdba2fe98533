import type { Coding } from './coding.ts'
import type { Figure } from './figure.ts'
import { meanSimilarity } from './mean-similarity.ts'
import { inCommon } from './tag-sets.ts'
import type { TagSets } from './tag-sets.ts'

/**
 * The mean coefficient of Dice of pairs of values of the same unit, where a value is a set of tags:
 * 2 · |A ∩ B| / (|A| + |B|) (Dice 1945; of annotators Véronis 1998, as DKPro's `DiceAgreement`). 0 to 1.
 * Not corrected for chance. As there, two empty sets have nothing in common. DKPro takes two raters
 * alone; of more, each pair counts here, as in percentage agreement.
 */
export function diceAgreement(coding: Coding, sets: TagSets): Figure {
  return meanSimilarity(coding, (a, b) => {
    const common = inCommon(sets, a, b)
    return common === 0 ? 0 : (2 * common) / ((sets[a]?.size ?? 0) + (sets[b]?.size ?? 0))
  })
}
