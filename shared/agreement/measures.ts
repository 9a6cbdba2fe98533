/** The measures that count sentences or characters. */
export const unitMeasures = [
  'percentage',
  'max-percentage',
  'dice',
  'bennetts-s',
  'cohens-kappa',
  'fleiss-kappa',
  'alpha',
  'ac1',
] as const

/** The measures by what they look at, in the order in which they are shown. */
export const measureGroups = [
  { name: 'Passages', measures: ['span-exact', 'span-overlap'] },
  { name: 'Sentences or characters', measures: unitMeasures },
  { name: 'Lengths of text', measures: ['alpha-u', 'u-alpha', 'u-alpha-cutting', 'cu-alpha'] },
  { name: 'Aligned passages', measures: ['gamma', 'gamma-cat'] },
  { name: 'Relations', measures: ['relations', 'relations-kind'] },
] as const
export type Measure = (typeof measureGroups)[number]['measures'][number]

/** All of them, in that order. */
export const measures: readonly Measure[] = measureGroups.flatMap((group) => group.measures)

export function isMeasure(value: unknown): value is Measure {
  return measures.some((measure) => measure === value)
}
