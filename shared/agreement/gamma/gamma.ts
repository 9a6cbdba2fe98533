import { reasons, undefinedBecause } from '../figure.ts'
import type { Corrected } from '../figure.ts'
import { alignArticles } from './align-articles.ts'
import type { AlignedArticles } from './align-articles.ts'
import { fullEffort, smallEffort } from './best-alignment.ts'
import type { CategorialDisorder, CategorialDisorders } from './categorial-disorder.ts'
import { gammaCat, noGammaCat } from './gamma-cat.ts'
import type { GammaCat } from './gamma-cat.ts'
import { gammaWeights } from './gamma-unit.ts'
import type { AnnotatedUnits, GammaWeights } from './gamma-unit.ts'
import { inOrderOfContent } from './in-order-of-content.ts'
import { meanOf } from './mean-of.ts'
import { randomFrom } from './random.ts'
import { sampledFigure } from './sampled-figure.ts'
import { shuffledUnits } from './shuffled-units.ts'

export interface GammaWishes {
  readonly seed: number
  readonly weights?: GammaWeights
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

export interface Gamma extends Corrected {
  /** Where γ is with 95 % confidence, as far as the sampling of chance goes; null where undefined. */
  readonly interval: readonly [number, number] | null
  /** How many shuffled continua chance was estimated from. */
  readonly samples: number
  /** Whether no alignment has less disorder; else γ may be a little higher. */
  readonly isBest: boolean
  /** The part of the text that each sample covers, from 0 to 1. */
  readonly part: number
  /** Of the categories of what is aligned, places put aside. */
  readonly cat: GammaCat
  /** γk: the same of each category that was used. */
  readonly k: ReadonlyMap<string, GammaCat>
}

const fewestSamples = 30
const mostSamples = 400
/** Units that all samples together may have; more are not looked at for the sake of time. */
const mostSampled = 40_000
/** A sample of more units is cut to a part of the text, as pygamma's “fast γ” cuts into windows. */
const mostUnits = 1200
/** Half the width of the interval of expected disorder that is aimed at, in parts of it. */
const precision = 0.02

/**
 * γ of Mathet, Widlöcher and Métivier (2015): γ = 1 − D_o / D_e, of passages and their tags together.
 * D_o is the disorder of the best alignment, exact for two annotators and, for more, where `isBest`
 * says so; D_e the mean disorder of shuffled continua, so that γ has an interval. The same seed gives
 * the same γ. At most 1; 0: as by chance. `observed` and `expected` are disorders, per unit of an
 * annotator (section 4.2.2). Several articles are aligned each by itself and weigh by their units.
 * Overlapping units of one annotator are taken as they are. Without any unit it is not defined; with
 * one category it is: places still differ.
 * @param articles each with one list of each annotator.
 */
export function gamma(
  articles: readonly AnnotatedUnits[],
  { seed, weights = gammaWeights, onProgress }: GammaWishes,
): Gamma {
  if (articles.every((units) => units.length < 2)) return none(reasons.oneAnnotator)
  const filled = articles.filter((units) => units.flat().length > 0).map(inOrderOfContent)
  const all = filled.flat(2)
  if (all.length === 0) return none(reasons.nothing)

  const found = alignArticles(filled, weights, fullEffort)
  const part = Math.min(1, mostUnits / all.length)
  const most = Math.min(
    mostSamples,
    Math.max(fewestSamples, Math.floor(mostSampled / Math.min(all.length, mostUnits))),
  )
  const random = randomFrom(seed)
  const samples: AlignedArticles[] = []
  let wanted = fewestSamples
  while (samples.length < wanted) {
    const shuffled = filled.map((units) => shuffledUnits(units, { random, part }))
    samples.push(alignArticles(shuffled, weights, smallEffort))
    if (samples.length === fewestSamples) wanted = samplesFor(samples, most)
    const isKnown = samples.length >= fewestSamples
    onProgress?.({ done: samples.length, total: isKnown ? wanted : most })
  }
  const observed = found.disorder
  const disorders = samples.map(({ disorder }) => disorder)
  const { mean } = meanOf(disorders)
  const catOf = (pick: (tagging: CategorialDisorders) => CategorialDisorder | undefined) =>
    gammaCat(
      pick(found.tagging),
      samples.map(({ tagging }) => pick(tagging)),
    )
  const categories = [...new Set(all.map(({ category }) => category))]
  return {
    ...(mean > 0
      ? sampledFigure(observed, disorders)
      : { figure: undefinedBecause(reasons.chance), interval: null }),
    observed,
    expected: mean,
    samples: samples.length,
    isBest: found.isBest,
    part,
    cat: catOf(({ all: overall }) => overall),
    k: new Map(categories.map((category) => [category, catOf(({ of }) => of.get(category))])),
  }
}

function none(reason: string): Gamma {
  const figure = undefinedBecause(reason)
  const made = { observed: 0, expected: 0, interval: null, samples: 0 }
  return { figure, ...made, isBest: true, part: 1, cat: noGammaCat(figure), k: new Map() }
}

/** So many that the interval becomes as narrow as is aimed at (section 5.3). */
function samplesFor(samples: readonly AlignedArticles[], most: number): number {
  const { mean, deviation } = meanOf(samples.map(({ disorder }) => disorder))
  const needed = mean === 0 ? 0 : Math.ceil(((deviation / mean) * (1.96 / precision)) ** 2)
  return Math.min(most, Math.max(samples.length, needed))
}
