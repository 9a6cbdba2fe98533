import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Annotation } from '../../shared/model/annotation.ts'
import { decisionsByRecord } from '../../shared/decide/decisions-by-record.ts'
import type { Decision } from '../../shared/model/decision.ts'
import type { Span } from '../../shared/model/span.ts'
import { leftOutAround, tidySpans } from '../../shared/text/left-out.ts'
import { useAskedField } from '../state/asked-field.ts'
import type { Matches } from '../state/filter.ts'
import { usePreferences } from '../state/preferences.ts'
import { goToAnnotation, useSession } from '../state/session.ts'
import type { Related } from '../storage/read-related.ts'
import type { AnnotationActions } from './annotation-actions.ts'
import { AnnotationCard } from './annotation-card.tsx'
import { ChooseBox } from './choose-box.tsx'
import './annotations.css'

interface AnnotationListProps extends AnnotationActions {
  /** As they are to be listed. */
  readonly annotations: readonly Annotation[]
  /** The one that is listed although the filter leaves it out. */
  readonly exceptionId: string | null
  /** Null while no filter leaves anything out. */
  readonly matches: Matches | null
  readonly related: readonly Related[]
  /** About the article. */
  readonly decisions: readonly Decision[]
  /** What is left out of the article. */
  readonly leftOut: readonly Span[]
}

/** The cards of an article. Only those in view are drawn. */
export function AnnotationList({
  annotations,
  exceptionId,
  matches,
  related,
  decisions,
  leftOut,
  ...actions
}: AnnotationListProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const selectedId = useSession((session) => session.selectedId)
  const showsLeftOut = useSession((session) => session.showsLeftOut)
  const hidden = useMemo(() => (showsLeftOut ? [] : tidySpans(leftOut)), [showsLeftOut, leftOut])
  const relationsOf = useMemo(() => relationsByAnnotation(related), [related])
  const decisionsOf = useMemo(() => decisionsByRecord(decisions), [decisions])
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
  const order = usePreferences((preferences) => preferences.annotationOrder)
  // A field of the selected card can only take the focus when that is drawn.
  const asked = useAskedField(({ field }) => field)
  const selectedIsHere = annotations.some(({ id }) => id === selectedId)
  useEffect(() => {
    if (selectedId !== null && selectedIsHere) bringIntoView(selectedId)
  }, [selectedId, selectedIsHere, matches, order, asked])

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
              <ChooseBox annotation={annotation} listed={annotations} />
              {annotation.id === exceptionId && (
                <p className="card-exception">The filter leaves this one out.</p>
              )}
              <AnnotationCard
                annotation={annotation}
                related={relationsOf.get(annotation.id) ?? none}
                decisionsOf={decisionsOf}
                selected={annotation.id === selectedId}
                isHidden={leftOutAround(hidden, annotation) !== null}
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
