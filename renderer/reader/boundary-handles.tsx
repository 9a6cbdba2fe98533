import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { draggedSpan } from '../../shared/selectors/dragged-span.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { setAdjusted, useAdjusting } from '../state/adjusted.ts'
import { boundaryPlace } from './boundary-place.ts'
import type { BoundaryPlace } from './boundary-place.ts'
import { dragBoundary } from './drag-boundary.ts'
import { nearestOffset } from './nearest-offset.ts'
import type { MoveBoundaries } from './use-boundaries.ts'
import type { Drawn, Reader } from './use-reader.ts'
import './boundary-handles.css'

interface BoundaryHandlesProps {
  readonly reader: RefObject<Reader | null>
  /** What is drawn; drawn anew, the boundaries stand elsewhere. */
  readonly drawn: Drawn
  readonly language: string
  /** The selected annotation as it is shown. */
  readonly annotation: Annotation
  readonly onMove: MoveBoundaries
}

type Edge = 'start' | 'end'
const edges = ['start', 'end'] as const

/**
 * Grips at both ends of the selected annotation, to drag its boundaries. By key the brackets do the
 * same, so that nobody has to find these by Tab.
 */
export function BoundaryHandles(props: BoundaryHandlesProps) {
  const { reader, drawn, language, annotation, onMove } = props
  const ref = useRef<HTMLDivElement>(null)
  const stopRef = useRef<(() => void) | null>(null)
  const places = useBoundaryPlaces(ref, props)
  useEffect(() => () => stopRef.current?.(), [])

  function press(event: PointerEvent<HTMLElement>, edge: Edge): void {
    const view = reader.current?.view
    const scroller = ref.current?.closest('[data-scroller]')
    const place = places?.[edge]
    const origin = ref.current?.getBoundingClientRect()
    if (!view || !scroller || !place || !origin || event.button !== 0) return
    event.preventDefault()
    const { start, end } = annotation
    stopRef.current = dragBoundary({
      handle: event.currentTarget,
      scroller,
      pointerId: event.pointerId,
      pressed: { clientX: event.clientX, clientY: event.clientY },
      boundary: {
        clientX: origin.left + place.left,
        clientY: origin.top + place.top + place.height / 2,
      },
      onMove: (pointer, exact) => {
        const offset = nearestOffset(view, pointer)
        if (offset === null) return
        const to = exact ? 'grapheme' : 'word'
        const { text } = drawn.article
        const span = draggedSpan({ text, span: { start, end }, edge, offset, language, to })
        const { adjusted } = useAdjusting.getState()
        if (adjusted?.start === span.start && adjusted.end === span.end) return
        setAdjusted({ id: annotation.id, ...span, isStored: false })
      },
      onEnd: (isKept) => {
        stopRef.current = null
        const { adjusted } = useAdjusting.getState()
        const isMoved = adjusted?.start !== start || adjusted.end !== end
        if (isKept && adjusted !== null && isMoved) {
          onMove(annotation, { start: adjusted.start, end: adjusted.end }, 'drag')
        } else setAdjusted(null)
      },
    })
  }
  return (
    <div ref={ref} className="boundary-handles" data-tag={annotation.tag ?? 'untagged'} aria-hidden>
      {edges.map((edge) => {
        const place = places?.[edge]
        return (
          place && (
            <div
              key={edge}
              className="boundary-handle"
              data-edge={edge}
              title={edge === 'start' ? 'Drag, or press [ or {' : 'Drag, or press ] or }'}
              style={{ left: place.left, top: place.top, height: place.height }}
              // No selection begins here.
              onMouseDown={(event) => event.preventDefault()}
            >
              <div className="boundary-grip" onPointerDown={(event) => press(event, edge)} />
            </div>
          )
        )
      })}
    </div>
  )
}

type Places = Readonly<Record<Edge, BoundaryPlace | null>>

/** Where the boundaries stand within the column; null until that is known. */
function useBoundaryPlaces(
  ref: RefObject<HTMLElement | null>,
  { reader, drawn, annotation }: BoundaryHandlesProps,
): Places | null {
  const [places, setPlaces] = useState<Places | null>(null)
  const { start, end } = annotation
  useLayoutEffect(() => {
    const root = ref.current
    const column = root?.offsetParent
    if (!root || !column) return
    const measure = () => {
      const view = reader.current?.view
      if (view === undefined) return
      const origin = root.getBoundingClientRect()
      setPlaces({
        start: boundaryPlace(view, { start, end }, { edge: 'start', origin }),
        end: boundaryPlace(view, { start, end }, { edge: 'end', origin }),
      })
    }
    measure()
    // The text size, the window or what stands above may change.
    const observer = new ResizeObserver(measure)
    observer.observe(column)
    return () => observer.disconnect()
  }, [ref, reader, drawn, start, end])
  return places
}
