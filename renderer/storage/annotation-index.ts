import type { Annotation } from '../../shared/model/annotation.ts'
import type { Bucket } from './buckets.ts'

/** By start, the longer first, then by id: a stable order in which outer passages come first. */
export function byPlace(a: Annotation, b: Annotation): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** An article's annotations sorted by place, updated a bucket at a time. */
export class AnnotationIndex {
  private buckets = new Map<number, readonly Annotation[]>()
  private sorted: readonly Annotation[] = []

  byPlace(): readonly Annotation[] {
    return this.sorted
  }

  replaceAll(rows: readonly Bucket[]): void {
    this.buckets = new Map(rows.map(({ bucket, annotations }) => [bucket, annotations]))
    this.sorted = rows.flatMap(({ annotations }) => annotations.filter(isLive)).sort(byPlace)
  }

  replaceBucket({ bucket, annotations }: Bucket): void {
    const gone = new Set((this.buckets.get(bucket) ?? []).map(({ id }) => id))
    const come = annotations.filter(isLive).sort(byPlace)
    this.buckets.set(bucket, annotations)
    const kept = gone.size === 0 ? this.sorted : this.sorted.filter(({ id }) => !gone.has(id))
    this.sorted = merge(kept, come)
  }
}

function isLive({ deleted }: Annotation): boolean {
  return !deleted
}

function merge(a: readonly Annotation[], b: readonly Annotation[]): readonly Annotation[] {
  const merged: Annotation[] = []
  let next = 0
  for (const annotation of a) {
    for (let other = b[next]; other !== undefined && byPlace(other, annotation) < 0;) {
      merged.push(other)
      next += 1
      other = b[next]
    }
    merged.push(annotation)
  }
  return [...merged, ...b.slice(next)]
}
