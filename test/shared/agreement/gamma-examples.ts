import type { AnnotatedUnits, GammaWeights } from '../../../shared/agreement/gamma/gamma-unit.ts'
import { gold } from './gold.ts'

/** A published worked example of γ. */
export interface GammaExample {
  readonly id: string
  readonly params: { readonly alpha: number; readonly beta: number; readonly deltaEmpty: number }
  /** Where it is absent, the data were not published with the example. */
  readonly continuum?: readonly {
    readonly annotator: string
    readonly start: number
    readonly end: number
    readonly category: string
  }[]
  readonly expected: {
    readonly gamma?: readonly [number, number]
    readonly gamma_cat?: readonly [number, number]
    /** By category: a value, `<=0`, or from where to where. */
    readonly gamma_k?: Readonly<Record<string, number | string | readonly [number, number]>>
    readonly gamma_statistical?: number
    readonly expected_disorder_statistical?: number
    /** How many samples the chance of these was estimated from. */
    readonly n_samples?: number
  }
  readonly tolerance?: number
  readonly verified: { readonly best_alignment_disorder: number } | string
}

interface GoldGamma {
  readonly positional_examples: {
    readonly pairs: readonly {
      readonly a: readonly [number, number]
      readonly b: readonly [number, number]
      readonly own: number
    }[]
  }
  readonly cases: readonly GammaExample[]
}

/** The published examples of γ; null where the test data are absent. */
export const gammaGold = gold('gamma-gold.json') as GoldGamma | null

const all = gammaGold?.cases ?? []
export const gammaExamples = all.filter(({ continuum }) => continuum !== undefined)
export const withoutData = all.filter(({ continuum }) => continuum === undefined)

interface Given {
  readonly units: AnnotatedUnits
  /** Units of an annotator, on average. */
  readonly perAnnotator: number
  readonly weights: GammaWeights
}

export function given({ continuum = [], params }: GammaExample): Given {
  const names = [...new Set(continuum.map(({ annotator }) => annotator))]
  return {
    units: names.map((name) => continuum.filter(({ annotator }) => annotator === name)),
    perAnnotator: continuum.length / names.length,
    weights: { position: params.alpha, category: params.beta, empty: params.deltaEmpty },
  }
}
