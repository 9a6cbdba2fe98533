import type { Annotation } from '../model/annotation.ts'
import { facets } from './filter-annotation.ts'
import type { Facet } from './filter-annotation.ts'

/** A value of a filter, how it is shown, and how many hits have it. */
export interface FacetValue {
  readonly value: string
  readonly name: string
  readonly count: number
}

/** The values of each filter, the commonest first. */
export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>

/** So many values of a filter are offered. */
const most = 200

/** Counts hits by the values of the filters. */
export class FacetCounter {
  private readonly counts = new Map<Facet, Map<string, { name: string; count: number }>>(
    facets.map((facet) => [facet, new Map()]),
  )

  /** Counts an annotation for one filter, or for all. */
  addAnnotation(annotation: Annotation, isRelated: boolean, only: Facet | null): void {
    const { tag, labels, speaker, creator, concurrent } = annotation
    const wants = (facet: Facet) => only === null || only === facet
    if (wants('tags')) this.add('tags', tag ?? 'untagged')
    if (wants('label')) for (const label of labels) this.add('label', label)
    if (wants('speaker') && speaker !== '') this.add('speaker', speaker)
    if (wants('annotator')) this.add('annotator', creator.id, { name: creator.name })
    if (wants('relation')) this.add('relation', isRelated ? 'with' : 'without')
    if (wants('conflict')) this.add('conflict', concurrent === undefined ? 'without' : 'with')
  }

  add(facet: Facet, value: string, { name = value, count = 1 } = {}): void {
    const values = this.counts.get(facet)
    const known = values?.get(value)
    if (known === undefined) values?.set(value, { name, count })
    else known.count += count
  }

  totals(): FacetCounts {
    const of = (facet: Facet): readonly FacetValue[] =>
      [...(this.counts.get(facet) ?? [])]
        .map(([value, { name, count }]) => ({ value, name, count }))
        .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
        .slice(0, most)
    return {
      tags: of('tags'),
      label: of('label'),
      speaker: of('speaker'),
      annotator: of('annotator'),
      articleId: of('articleId'),
      relation: of('relation'),
      conflict: of('conflict'),
    }
  }
}
