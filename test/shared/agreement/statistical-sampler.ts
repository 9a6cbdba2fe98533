import type { AnnotatedUnits, GammaUnit } from '../../../shared/agreement/gamma/gamma-unit.ts'

/**
 * Chance as pygamma-agreement has it by default (`StatisticalContinuumSampler`), for comparison: nothing
 * of what was marked is kept but means and standard deviations (of n, not n − 1) of three normal
 * distributions and the shares of categories. Each annotator has a number of units, cut to a whole one;
 * each unit stands a gap after the last one and has a length. Gaps can be below 0, so that units
 * overlap; a number or length below 0 loses its sign. A 0 and what stands before an annotator's first
 * unit count as gaps.
 * @param units of each annotator, in order and not overlapping, from 0 on.
 */
export function statisticalSampler(units: AnnotatedUnits, random: () => number) {
  const all = units.flat()
  const gaps = units.flatMap((own) =>
    own
      .map(({ start }, at) => start - (own[at - 1]?.end ?? 0))
      .filter((gap, at) => at > 0 || gap > 0),
  )
  const gap = normal([0, ...gaps], random)
  const length = normal(
    all.map(({ start, end }) => end - start),
    random,
  )
  const number = normal(
    units.map((own) => own.length),
    random,
  )
  return (): AnnotatedUnits => {
    let isEmpty = true
    return units.map(() => {
      const wanted = Math.abs(Math.trunc(number()))
      const count = isEmpty ? Math.max(1, wanted) : wanted
      isEmpty = false
      let last = 0
      return Array.from({ length: count }, (): GammaUnit => {
        const start = last + gap()
        last = start + Math.abs(length())
        const { category } = all[Math.floor(random() * all.length)]!
        return { start, end: last, category }
      })
    })
  }
}

/** Draws from the normal distribution with the mean and deviation of some values (Box and Muller). */
function normal(values: readonly number[], random: () => number): () => number {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / values.length)
  return () => {
    const far = Math.sqrt(-2 * Math.log(1 - random()))
    return mean + deviation * far * Math.cos(2 * Math.PI * random())
  }
}
