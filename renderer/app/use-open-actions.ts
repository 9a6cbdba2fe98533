import { useMemo } from 'react'
import type { RefObject } from 'react'
import type { AnnotationActions } from '../annotations/annotation-actions.ts'
import type { Reader } from '../reader/use-reader.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import { annotationActions } from './actions.ts'
import { startDragging } from './dragging.ts'

/** What the cards of the open article do, and what is drawn beside its text. */
export function useOpenActions(reader: RefObject<Reader | null>): AnnotationActions {
  const workspace = useWorkspace()
  return useMemo(
    () => ({
      ...annotationActions(workspace),
      onPressRelate: ({ id, articleId }, { nativeEvent }) => {
        // Dragged, it selects no words on its way.
        nativeEvent.preventDefault()
        startDragging(workspace, nativeEvent, {
          from: { id, articleId },
          reader: () => reader.current,
        })
      },
    }),
    [workspace, reader],
  )
}
