import type { ForeignAnnotation, ForeignEntry, ForeignRelation } from './foreign-annotation.ts'

/**
 * Puts together what entries of a file say of each other: an annotation of another annotation answers
 * it; one of a relation says what kind of relation that is.
 */
export function joinEntries(
  annotations: readonly ForeignAnnotation[],
  relations: readonly ForeignRelation[],
): ForeignEntry {
  const ids = new Set(annotations.map(({ id }) => id))
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const kept = annotations.flatMap((annotation) => {
    if (annotation.quote !== null || annotation.position !== null) return [annotation]
    const about = annotation.sources.map((source) => source.replace(/^#/, ''))
    const relation = about.flatMap((id) => byId.get(id) ?? [])[0]
    if (relation !== undefined) {
      byId.set(relation.id, withWords(relation, annotation))
      return []
    }
    const answered = about.find((id) => ids.has(id) && id !== annotation.id)
    return [answered === undefined ? annotation : { ...annotation, repliesTo: answered }]
  })
  return { annotations: kept, relations: [...byId.values()] }
}

function withWords(relation: ForeignRelation, { tags, note }: ForeignAnnotation): ForeignRelation {
  const notes = [relation.note, note].filter((text) => text !== '')
  return { ...relation, words: [...relation.words, ...tags], note: notes.join('\n\n') }
}
