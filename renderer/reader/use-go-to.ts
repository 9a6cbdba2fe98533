import { useEffect, useEffectEvent } from 'react'
import type { RefObject } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import { useSession } from '../state/session.ts'
import { scrollToSpan } from './scroll-to-span.ts'
import type { Reader } from './use-reader.ts'

/** Brings an annotation into view that was asked for, as soon as the annotations are read. */
export function useGoTo(
  reader: RefObject<Reader | null>,
  annotations: readonly Annotation[] | null,
): void {
  const goTo = useSession((session) => session.goTo)
  const bringIntoView = useEffectEvent((id: string) => {
    const annotation = annotations?.find((each) => each.id === id)
    const view = reader.current?.view
    if (annotation && view) scrollToSpan(view, annotation)
  })
  const drawn = annotations !== null
  useEffect(() => {
    if (drawn && goTo !== null) bringIntoView(goTo.id)
  }, [drawn, goTo])
}
