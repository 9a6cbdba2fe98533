import type { UnitaryAlignment } from './alignment.ts'
import { positionalDissimilarity } from './gamma-unit.ts'
import type { GammaWeights } from './gamma-unit.ts'

/** How far the categories of aligned units differ: the disorder is `differing` / `weight`. */
export interface CategorialDisorder {
  /** The weights of the pairs whose categories differ. */
  readonly differing: number
  /** The weights of all pairs; 0 where there is none, and so no disorder. */
  readonly weight: number
}

export interface CategorialDisorders {
  readonly all: CategorialDisorder
  /** Of the pairs in which one unit or both are of a category. */
  readonly of: ReadonlyMap<string, CategorialDisorder>
}

interface Counting {
  readonly annotators: number
  readonly weights: GammaWeights
  /**
   * What a unit is that one of the others has no counterpart of. `left-out` is Mathet (2017), who takes
   * it for a missing value, as α does; pygamma-agreement has also had it as a pair that differs, with a
   * full weight, for each annotator that is missing.
   */
  readonly unpaired: 'left-out' | 'differing'
}

/**
 * What γcat and γk are made of (Mathet 2017, section 4.2): pairs of units that are aligned. A pair
 * weighs by how sure it is that both mean the same place, max(0, 1 − d_pos), and 1 / (v − 1), v being
 * the units of its unitary alignment, so that each unit weighs the same. d_pos has the weight of places
 * in it: the paper does not say so, but the author's program and pygamma-agreement do it; with a
 * weight of 1, as in Claimbench, it makes no difference.
 */
export function categorialDisorders(
  alignments: Iterable<UnitaryAlignment>,
  { annotators, weights, unpaired }: Counting,
): CategorialDisorders {
  const all = { differing: 0, weight: 0 }
  const of = new Map<string, typeof all>()
  const add = (categories: ReadonlySet<string>, { differing, weight }: CategorialDisorder) => {
    const sums = [...categories].map((category) => {
      const sum = of.get(category) ?? { differing: 0, weight: 0 }
      of.set(category, sum)
      return sum
    })
    for (const sum of [all, ...sums]) {
      sum.differing += differing
      sum.weight += weight
    }
  }
  for (const members of alignments) {
    members.forEach(({ unit: one }, at) => {
      for (const { unit: other } of members.slice(at + 1)) {
        const apart = positionalDissimilarity(one, other, weights) / weights.empty
        const weight = Math.max(0, 1 - apart) / (members.length - 1)
        const differing = one.category === other.category ? 0 : weight
        add(new Set([one.category, other.category]), { differing, weight })
      }
      if (unpaired === 'differing') {
        const missing = annotators - members.length
        add(new Set([one.category]), { differing: missing, weight: missing })
      }
    })
  }
  return { all, of }
}
