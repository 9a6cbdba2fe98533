/** The measures, in the order in which they are shown. */
export const measures = [
  'span-exact',
  'span-overlap',
  'percentage',
  'cohens-kappa',
  'fleiss-kappa',
  'alpha',
  'ac1',
  'alpha-u',
  'u-alpha',
  'u-alpha-cutting',
  'cu-alpha',
  'gamma',
  'relations',
  'relations-kind',
] as const
export type Measure = (typeof measures)[number]

export function isMeasure(value: unknown): value is Measure {
  return measures.some((measure) => measure === value)
}
