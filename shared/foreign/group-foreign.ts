import type { ForeignAnnotation } from './foreign-annotation.ts'

/** Annotations of a file that are about one thing. */
export interface ForeignSource {
  /** What its addresses have in common; empty where the file names none. */
  readonly key: string
  /** As the file has it. */
  readonly address: string
  readonly annotations: readonly ForeignAnnotation[]
}

/**
 * Sorts annotations by what they are about, the most first. An answer is about what the annotation is
 * about that it answers.
 * @param keyOf what two addresses of one article have in common; empty for what is no address.
 */
export function groupBySource(
  annotations: readonly ForeignAnnotation[],
  keyOf: (address: string) => string,
): readonly ForeignSource[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const groups = new Map<string, { address: string; annotations: ForeignAnnotation[] }>()
  for (const annotation of annotations) {
    const { sources } = answered(annotation, byId)
    const keys = sources.map((address) => ({ address, key: keyOf(address) }))
    const { address, key } = keys.find((each) => each.key !== '') ?? { address: '', key: '' }
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { address, annotations: [annotation] })
    else group.annotations.push(annotation)
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => b.annotations.length - a.annotations.length)
}

/** The annotation at the start of a line of answers. */
function answered(
  annotation: ForeignAnnotation,
  byId: ReadonlyMap<string, ForeignAnnotation>,
): ForeignAnnotation {
  const seen = new Set<string>()
  let current = annotation
  while (current.repliesTo !== null && !seen.has(current.id)) {
    seen.add(current.id)
    current = byId.get(current.repliesTo) ?? { ...current, repliesTo: null }
  }
  return current
}
