import type { Annotation } from '../../shared/model/annotation.ts'

/** Finds the annotations at a place without looking at all of them. */
export interface PlaceIndex {
  /** Those that share at least one code unit with the span, outer ones first. */
  readonly overlapping: (start: number, end: number) => readonly PlacedAnnotation[]
}

export interface PlacedAnnotation {
  readonly annotation: Annotation
  /** How many others it lies above where they overlap: the least number free at its start. */
  readonly depth: number
}

/** @param annotations sorted by start, the longer first. */
export function placeIndex(annotations: readonly Annotation[]): PlaceIndex {
  const depths = depthsOf(annotations)
  // The furthest end among each annotation and all before it, so that those reaching into a span
  // from far before it are found by bisection.
  const furthest = new Float64Array(annotations.length)
  let far = 0
  annotations.forEach(({ end }, index) => {
    far = Math.max(far, end)
    furthest[index] = far
  })
  return {
    overlapping: (start, end) => {
      const found: PlacedAnnotation[] = []
      for (let index = firstAbove(furthest, start); index < annotations.length; index++) {
        const annotation = annotations[index]
        if (annotation === undefined || annotation.start >= end) break
        if (annotation.end > start) found.push({ annotation, depth: depths[index] ?? 0 })
      }
      return found
    },
  }
}

/** For annotations sorted by start: the least depth at which each overlaps none before it. */
export function depthsOf(annotations: readonly Annotation[]): Uint16Array {
  const depths = new Uint16Array(annotations.length)
  const ends: number[] = []
  annotations.forEach(({ start, end }, index) => {
    let depth = 0
    while ((ends[depth] ?? 0) > start) depth += 1
    ends[depth] = end
    depths[index] = depth
  })
  return depths
}

function firstAbove(ascending: Float64Array, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
