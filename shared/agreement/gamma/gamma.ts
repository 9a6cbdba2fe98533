import { defined, reasons, undefinedBecause } from '../figure.ts'
import type { Corrected } from '../figure.ts'
import { bestAlignment, smallEffort } from './best-alignment.ts'
import { gammaWeights } from './gamma-unit.ts'
import type { GammaUnit, GammaWeights } from './gamma-unit.ts'
import { randomFrom } from './random.ts'
import { shuffledUnits } from './shuffled-units.ts'

/** Units by annotator, of one article. */
export type AnnotatedUnits = readonly (readonly GammaUnit[])[]

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
  const none = { observed: 0, expected: 0, interval: null, samples: 0, isBest: true, part: 1 }
  if (articles.every((units) => units.length < 2)) {
    return { figure: undefinedBecause(reasons.oneAnnotator), ...none }
  }
  const filled = articles.filter((units) => units.flat().length > 0).map(inOrderOfContent)
  const total = filled.flat(2).length
  if (total === 0) return { figure: undefinedBecause(reasons.nothing), ...none }

  const best = filled.map((units) => bestAlignment(units, weights))
  const perAnnotator = filled.reduce((sum, units) => sum + units.flat().length / units.length, 0)
  const observed = best.reduce((sum, { cost }) => sum + cost, 0) / perAnnotator
  const isBest = best.every((each) => each.isBest)
  const part = Math.min(1, mostUnits / total)
  const most = Math.min(
    mostSamples,
    Math.max(fewestSamples, Math.floor(mostSampled / Math.min(total, mostUnits))),
  )
  const random = randomFrom(seed)
  const disorders: number[] = []
  let wanted = fewestSamples
  while (disorders.length < wanted) {
    disorders.push(sampledDisorder(filled, { random, part, weights }))
    if (disorders.length === fewestSamples) wanted = samplesFor(disorders, most)
    const isKnown = disorders.length >= fewestSamples
    onProgress?.({ done: disorders.length, total: isKnown ? wanted : most })
  }
  const { mean, error } = meanOf(disorders)
  const made = { observed, expected: mean, samples: disorders.length, isBest, part }
  if (mean <= 0) {
    return { figure: undefinedBecause(reasons.chance), interval: null, ...made }
  }
  const [low, high] = [mean - 1.96 * error, mean + 1.96 * error]
  const interval = [low > 0 ? 1 - observed / low : -Infinity, 1 - observed / high] as const
  return { figure: defined(1 - observed / mean), interval, ...made }
}

interface Sampling {
  readonly random: () => number
  readonly part: number
  readonly weights: GammaWeights
}

function sampledDisorder(
  articles: readonly AnnotatedUnits[],
  { random, part, weights }: Sampling,
): number {
  let cost = 0
  let perAnnotator = 0
  for (const units of articles) {
    const shuffled = shuffledUnits(units, { random, part })
    cost += bestAlignment(shuffled, weights, smallEffort).cost
    perAnnotator += shuffled.flat().length / shuffled.length
  }
  return perAnnotator === 0 ? 0 : cost / perAnnotator
}

/** So many that the interval becomes as narrow as is aimed at (section 5.3). */
function samplesFor(disorders: readonly number[], most: number): number {
  const { mean, deviation } = meanOf(disorders)
  const needed = mean === 0 ? 0 : Math.ceil(((deviation / mean) * (1.96 / precision)) ** 2)
  return Math.min(most, Math.max(disorders.length, needed))
}

function meanOf(values: readonly number[]) {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / Math.max(1, values.length - 1))
  return { mean, deviation, error: deviation / Math.sqrt(values.length) }
}

/** So that it makes no difference who is named first. */
function inOrderOfContent(units: AnnotatedUnits): AnnotatedUnits {
  const first = Math.min(...units.flat().map(({ start }) => start))
  return units
    .map((own) => {
      const ordered = own.toSorted(
        (a, b) => a.start - b.start || a.end - b.end || (a.category < b.category ? -1 : 1),
      )
      const content = ordered.map(({ start, end, category }) => {
        return `${start - first} ${end - start} ${category}`
      })
      return { ordered, content: content.join() }
    })
    .sort((a, b) => (a.content < b.content ? -1 : Number(a.content > b.content)))
    .map(({ ordered }) => ordered)
}
