import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { selectAnnotation, pointAtAnnotation } from '../../state/session.ts'
import type { Overlaps } from '../../state/session.ts'
import type { Reader } from '../use-reader.ts'
import { OverlapOption } from './overlap-option.tsx'
import { useListPlace } from './use-list-place.ts'
import './overlaps.css'

interface OverlapListProps {
  readonly reader: RefObject<Reader | null>
  readonly overlaps: Overlaps
  /** Those of the overlapping ones that are there, in their order; at least two. */
  readonly annotations: readonly Annotation[]
  readonly selected: Annotation
}

const rowHeight = 32
const headHeight = 36
const padding = 4
const greatestHeight = 292

/**
 * The annotations that lie over each other at a place, to choose one of them: the selected one is
 * changed by arrow keys, and chosen by a click or Enter.
 */
export function OverlapList({ reader, overlaps, annotations, selected }: OverlapListProps) {
  const ref = useRef<HTMLDivElement>(null)
  const scrollerRef = useRef<HTMLDivElement>(null)
  const id = useId()
  const at = annotations.indexOf(selected)
  const areByOne = new Set(annotations.map(({ creator }) => creator.id)).size === 1
  const place = useListPlace(ref, reader, {
    // What was clicked is the first; a key goes from one place to the next.
    passage: (overlaps.at === null ? undefined : annotations[0]) ?? selected,
    at: overlaps.at ?? selected.start,
    height: Math.min(greatestHeight, headHeight + annotations.length * rowHeight + padding),
  })
  const virtualizer = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    initialRect: { width: 320, height: greatestHeight },
  })
  const bringIntoView = useEffectEvent((index: number) => virtualizer.scrollToIndex(index))
  useEffect(() => bringIntoView(at), [at])
  useTakenFocus({ ref, scrollerRef, overlaps, isShown: place !== null })

  function press(event: KeyboardEvent): void {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Enter') pointAtAnnotation(selected.id)
    else if (to !== undefined) {
      const next = annotations.at(to % annotations.length)
      if (next !== undefined) selectAnnotation(next.id)
    } else return
    event.preventDefault()
  }

  return (
    <div ref={ref} className="overlaps" style={place ?? { visibility: 'hidden' }}>
      <p id={id} className="overlaps-head">
        {annotations.length} annotations here
        <span>
          <kbd aria-hidden>O</kbd> next
        </span>
      </p>
      <p className="visually-hidden" role="status">
        {at + 1} of {annotations.length}
      </p>
      <div
        ref={scrollerRef}
        className="overlaps-scroller"
        role="listbox"
        aria-labelledby={id}
        aria-activedescendant={`${id}-${at}`}
        tabIndex={0}
        onKeyDown={press}
      >
        <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const annotation = annotations[index]
            return (
              annotation && (
                <OverlapOption
                  key={key}
                  id={`${id}-${index}`}
                  annotation={annotation}
                  by={areByOne ? annotation.speaker : annotation.creator.name}
                  isSelected={index === at}
                  index={index}
                  count={annotations.length}
                  top={start}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

interface TakenFocus extends Pick<OverlapListProps, 'overlaps'> {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly scrollerRef: RefObject<HTMLDivElement | null>
  /** What is hidden cannot have the focus. */
  readonly isShown: boolean
}

/** Takes the focus after a click, so that arrow keys choose, and leaves it to the article when gone. */
function useTakenFocus({ ref, scrollerRef, overlaps, isShown }: TakenFocus): void {
  useEffect(() => {
    if (isShown && overlaps.at !== null) scrollerRef.current?.focus({ preventScroll: true })
  }, [scrollerRef, overlaps, isShown])
  useLayoutEffect(() => {
    const list = ref.current
    return () => {
      if (list?.contains(document.activeElement) === true) {
        list.closest<HTMLElement>('[data-scroller]')?.focus({ preventScroll: true })
      }
    }
  }, [ref])
}
