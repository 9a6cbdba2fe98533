import type { Annotation } from '../model/annotation.ts'
import type { RelationKind } from '../model/relation.ts'
import type { Tag } from '../model/tag.ts'
import { foldForSearch } from '../text/fold-for-search.ts'
import type { Lack } from './lacks.ts'

/** What a claim map shows; null and empty stand for no limit. */
export interface MapFilter {
  readonly tag: Tag | 'untagged' | null
  readonly kind: RelationKind | null
  /** The id of who made the annotation. */
  readonly annotator: string | null
  readonly speaker: string | null
  /** Words, each of which stands in the quotation, the note, the speaker or a label. */
  readonly text: string
  /** Only what lacks this. */
  readonly lack: Lack | null
}

export const noFilter: MapFilter = {
  tag: null,
  kind: null,
  annotator: null,
  speaker: null,
  text: '',
  lack: null,
}

/** Whether an annotation passes the filter, but for the kind of its relations. */
export function passes(filter: MapFilter): (annotation: Annotation, lacks: Lack | null) => boolean {
  const words = foldForSearch(filter.text).split(/\s+/).filter(Boolean)
  return ({ tag, quote, note, speaker, labels, creator }, lacks) => {
    if (filter.tag !== null && (tag ?? 'untagged') !== filter.tag) return false
    if (filter.annotator !== null && creator.id !== filter.annotator) return false
    if (filter.speaker !== null && speaker !== filter.speaker) return false
    if (filter.lack !== null && lacks !== filter.lack) return false
    if (words.length === 0) return true
    const searched = foldForSearch([quote.exact, note, speaker, ...labels].join(' '))
    return words.every((word) => searched.includes(word))
  }
}
