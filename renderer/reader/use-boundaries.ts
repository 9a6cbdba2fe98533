import { useEffect, useEffectEvent, useMemo } from 'react'
import { describeSpan } from '../../shared/selectors/describe-span.ts'
import type { MovedBoundaries } from '../../shared/history/plan-boundary.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/span.ts'
import { setAdjusted, useAdjusting } from '../state/adjusted.ts'
import type { Adjusted } from '../state/adjusted.ts'
import { setPlace } from '../state/session.ts'

interface BoundaryOptions {
  readonly text: string
  /** As stored, by place; null until read. */
  readonly annotations: readonly Annotation[] | null
  readonly selectedId: string | null
  /** False where the annotation is gone. */
  readonly onMoveBoundary: (annotation: Annotation, boundaries: MovedBoundaries) => Promise<boolean>
}

export type MoveBoundaries = (annotation: Annotation, span: Span, by: MovedBoundaries['by']) => void

interface ShownBoundaries {
  /** By place, the one whose boundaries are moved with those that it gets. */
  readonly shown: readonly Annotation[] | null
  /** Of those the selected one. */
  readonly selected: Annotation | undefined
  /** Shows and keeps other boundaries. */
  readonly move: MoveBoundaries
}

/** How long other boundaries are still shown where what is stored does not become the same. */
const patience = 500

/** Shows an annotation with its new boundaries at once, before they are read back from the library. */
export function useBoundaries(options: BoundaryOptions): ShownBoundaries {
  const { text, annotations, selectedId, onMoveBoundary } = options
  const adjusted = useAdjusting((adjusting) => adjusting.adjusted)
  const shown = useMemo(() => {
    if (annotations === null || adjusted === null) return annotations
    const { id, start, end } = adjusted
    return annotations
      .map((each) => (each.id === id ? { ...each, start, end } : each))
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
  }, [annotations, adjusted])
  const selected = useMemo(() => shown?.find(({ id }) => id === selectedId), [shown, selectedId])

  const letGo = useEffectEvent(() => {
    const stored = annotations?.find(({ id }) => id === adjusted?.id)
    if (adjusted === null) return
    if (stored === undefined || adjusted.isStored || isSame(stored, adjusted)) setAdjusted(null)
  })
  useEffect(() => letGo(), [annotations])
  useEffect(() => () => setAdjusted(null), [])

  const { start, end } = selected ?? {}
  useEffect(() => {
    if (start !== undefined && end !== undefined) setPlace({ start, end })
  }, [selectedId, start, end])

  function move(annotation: Annotation, span: Span, by: MovedBoundaries['by']): void {
    const mine = { id: annotation.id, ...span, isStored: false }
    const stored = { ...mine, isStored: true }
    const isShown = (its: Adjusted) => useAdjusting.getState().adjusted === its
    const close = () => {
      if (isShown(mine) || isShown(stored)) setAdjusted(null)
    }
    setAdjusted(mine)
    void onMoveBoundary(annotation, { span, quote: describeSpan(text, span), by }).then(
      (isKept) => {
        if (!isKept) close()
        else if (isShown(mine)) {
          setAdjusted(stored)
          window.setTimeout(close, patience)
        }
      },
      close,
    )
  }
  return { shown, selected, move }
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}
