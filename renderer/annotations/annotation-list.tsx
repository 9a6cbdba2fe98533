import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Annotation } from '../../shared/model/annotation.ts'
import { goToAnnotation, useSession } from '../state/session.ts'
import type { Related } from '../storage/read-related.ts'
import type { AnnotationActions } from './annotation-actions.ts'
import { AnnotationCard } from './annotation-card.tsx'
import './annotations.css'

interface AnnotationListProps extends AnnotationActions {
  /** By place. */
  readonly annotations: readonly Annotation[]
  readonly related: readonly Related[]
}

/** The cards of an article, in the order of its text. Only those in view are drawn. */
export function AnnotationList({ annotations, related, ...actions }: AnnotationListProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const selectedId = useSession((session) => session.selectedId)
  const relationsOf = useMemo(() => relationsByAnnotation(related), [related])
  const virtualizer = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => 96,
    getItemKey: (index) => annotations[index]?.id ?? index,
    overscan: 6,
    // Cards are there at once, and not only when the list has been measured.
    initialRect: { width: 360, height: 800 },
  })

  const bringIntoView = useEffectEvent((id: string) => {
    const index = annotations.findIndex((annotation) => annotation.id === id)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  })
  const selectedIsHere = annotations.some(({ id }) => id === selectedId)
  useEffect(() => {
    if (selectedId !== null && selectedIsHere) bringIntoView(selectedId)
  }, [selectedId, selectedIsHere])

  return (
    <div className="annotation-scroller" ref={scrollerRef}>
      <ol
        className="annotation-list"
        aria-label="Annotations"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const annotation = annotations[index]
          if (annotation === undefined) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={annotations.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <AnnotationCard
                annotation={annotation}
                related={relationsOf.get(annotation.id) ?? none}
                selected={annotation.id === selectedId}
                onSelect={() => goToAnnotation(annotation.id, annotation.articleId)}
                {...actions}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

const none: readonly Related[] = []

function relationsByAnnotation(
  related: readonly Related[],
): ReadonlyMap<string, readonly Related[]> {
  const map = new Map<string, Related[]>()
  for (const each of related) {
    for (const id of new Set([each.relation.from, each.relation.to])) {
      map.set(id, [...(map.get(id) ?? []), each])
    }
  }
  return map
}
