import { useLayoutEffect, useState } from 'react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { otherEnd } from '../../storage/read-related.ts'
import type { Related } from '../../storage/read-related.ts'
import { arcShapes, slimBelow } from './arc-shapes.ts'
import type { ArcShape, ArcWanted } from './arc-shapes.ts'
import type { DrawnText } from './drawn-text.ts'
import { spanPlaces } from './place-of-span.ts'

/** What stands beside the text about the selected annotation, in CSS pixels within its column. */
export interface Arcs {
  /** The edges of the text. */
  readonly left: number
  readonly right: number
  /** There is hardly room for arcs. */
  readonly isSlim: boolean
  /** How much room there is after the text. */
  readonly after: number
  /** The height of the selected line; null while that is not seen. */
  readonly own: number | null
  readonly shapes: readonly ArcShape[]
}

/** The strip beside the scroll bar stays free. */
const stripWidth = 16

/**
 * Where the relations of an annotation are drawn: measured anew when the text is scrolled, laid out
 * otherwise or drawn larger. Null until it is known, and where the annotation is not shown.
 */
export function useArcs(
  drawn: DrawnText,
  annotation: Annotation,
  related: readonly Related[],
): Arcs | null {
  const [arcs, setArcs] = useState<Arcs | null>(null)
  useLayoutEffect(() => {
    const { root } = drawn
    const scroller = root.closest<HTMLElement>('[data-scroller]')
    const abort = new AbortController()
    const { signal } = abort
    let frame = 0
    const measure = () => {
      const next = arcsOf(drawn, annotation, related)
      setArcs((before) => (sameArcs(before, next) ? before : next))
    }
    const soon = () => {
      if (frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        measure()
      })
    }
    scroller?.addEventListener('scroll', soon, { signal, passive: true })
    // Sections have another height once they are laid out.
    root.addEventListener('contentvisibilityautostatechange', soon, { signal, capture: true })
    // Speaks at first as well, before anything is painted.
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    if (scroller !== null) observer.observe(scroller)
    return () => {
      abort.abort()
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [drawn, annotation, related])
  return arcs
}

function arcsOf(
  drawn: DrawnText,
  annotation: Annotation,
  related: readonly Related[],
): Arcs | null {
  const scroller = drawn.root.closest('[data-scroller]')
  const column = drawn.root.parentElement?.getBoundingClientRect()
  if (scroller === null || column === undefined) return null
  const seen = scroller.getBoundingClientRect()
  const text = drawn.root.getBoundingClientRect()
  const placeOf = spanPlaces(drawn, seen)
  const own = placeOf(annotation)
  if (own === null) return null
  // A long passage is linked at a line of it that is seen.
  const line =
    typeof own === 'string'
      ? own
      : Math.max(own.first, Math.min(seen.top + 24, Math.max(own.first, own.last)))
  const wanted = related.flatMap((each): readonly ArcWanted[] => {
    const { relation } = each
    const { annotation: other, isObject } = otherEnd(each, annotation.id)
    if (other?.articleId !== annotation.articleId || other.id === annotation.id) return []
    const place = placeOf(other)
    if (place === null) return []
    const height = typeof place === 'string' ? place : place.first - column.top
    return [{ id: relation.id, kind: relation.kind, isSubject: isObject, place: height }]
  })
  const left = text.left - column.left
  const ownHeight = typeof line === 'string' ? line : line - column.top
  const space = {
    own: ownHeight,
    top: seen.top - column.top,
    bottom: seen.bottom - column.top,
    width: text.left - seen.left - 2,
  }
  const isSeen =
    typeof ownHeight === 'number' && ownHeight >= space.top && ownHeight <= space.bottom
  return {
    left,
    right: text.right - column.left,
    isSlim: space.width < slimBelow,
    after: Math.max(0, seen.left + scroller.clientWidth - text.right - stripWidth),
    own: isSeen ? ownHeight : null,
    shapes: arcShapes(wanted, space),
  }
}

function sameArcs(a: Arcs | null, b: Arcs | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
