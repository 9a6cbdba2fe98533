import type { AnnotatedUnits } from './gamma-unit.ts'

/** Units in order, and annotators in an order of what they marked, whoever is named first. */
export function inOrderOfContent(units: AnnotatedUnits): AnnotatedUnits {
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
