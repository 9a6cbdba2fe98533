import type { Annotation } from '../model/annotation.ts'
import type { Tag } from '../model/tag.ts'

/** Somebody and how many annotations are theirs. */
export interface AnnotatorCount {
  /** Empty where none was given. */
  readonly name: string
  readonly count: number
}

/** How many annotations there are, of each kind that one can count by. */
export interface Counts {
  readonly total: number
  /** Null stands for no tag. */
  readonly tags: ReadonlyMap<Tag | null, number>
  /** By the speaker's name; without those where none is stated. */
  readonly speakers: ReadonlyMap<string, number>
  /** By the annotator's id. */
  readonly annotators: ReadonlyMap<string, AnnotatorCount>
  readonly labels: ReadonlyMap<string, number>
}

export const noCounts: Counts = {
  total: 0,
  tags: new Map(),
  speakers: new Map(),
  annotators: new Map(),
  labels: new Map(),
}

/** Counts annotations; deleted ones do not count. */
export function countAnnotations(annotations: readonly Annotation[]): Counts {
  const tags = new Map<Tag | null, number>()
  const speakers = new Map<string, number>()
  const annotators = new Map<string, AnnotatorCount>()
  const labels = new Map<string, number>()
  let total = 0
  for (const each of annotations) {
    if (each.deleted) continue
    total += 1
    raise(tags, each.tag, 1)
    if (each.speaker !== '') raise(speakers, each.speaker, 1)
    for (const label of new Set(each.labels)) raise(labels, label, 1)
    raiseAnnotator(annotators, each.creator.id, { name: each.creator.name, count: 1 })
  }
  return { total, tags, speakers, annotators, labels }
}

/** The counts of several heaps of annotations, of which none is in two. */
export function sumCounts(all: Iterable<Counts>): Counts {
  const tags = new Map<Tag | null, number>()
  const speakers = new Map<string, number>()
  const annotators = new Map<string, AnnotatorCount>()
  const labels = new Map<string, number>()
  let total = 0
  for (const counts of all) {
    total += counts.total
    for (const [tag, count] of counts.tags) raise(tags, tag, count)
    for (const [speaker, count] of counts.speakers) raise(speakers, speaker, count)
    for (const [label, count] of counts.labels) raise(labels, label, count)
    for (const [id, counted] of counts.annotators) raiseAnnotator(annotators, id, counted)
  }
  return { total, tags, speakers, annotators, labels }
}

function raise<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/** Of several names of one annotator the last in the alphabet stays, in whatever order they come. */
function raiseAnnotator(
  annotators: Map<string, AnnotatorCount>,
  id: string,
  { name, count }: AnnotatorCount,
): void {
  const known = annotators.get(id)
  annotators.set(id, {
    name: known === undefined || known.name < name ? name : known.name,
    count: (known?.count ?? 0) + count,
  })
}
