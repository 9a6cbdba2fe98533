import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { spanAt } from '../../shared/search/packed-spans.ts'
import { setFindFrom, useFind } from '../state/find.ts'
import { useSession } from '../state/session.ts'
import { createFoundPainter } from './highlighting/found-painter.ts'
import type { FoundPainter } from './highlighting/found-painter.ts'
import { placeInView } from './hold-place.ts'
import { scrollToSpan } from './scroll-to-span.ts'
import type { Drawn, Reader } from './use-reader.ts'

/**
 * Paints what the find bar has found and brings the current hit into view. Asked for, the bar looks
 * from a given place or else what is read; closed, it leaves the hit selected.
 * @param drawn what is drawn; drawn anew, it is painted anew.
 */
export function useFound(
  reader: RefObject<Reader | null>,
  scroller: RefObject<HTMLElement | null>,
  drawn: Drawn,
): void {
  const painter = useRef<FoundPainter | null>(null)
  const { asked, hits, at, left } = useFind()
  const articleId = useSession((session) => session.articleId)
  const isOpen = asked !== null && asked.articleId === articleId

  useLayoutEffect(() => {
    if (!isOpen || reader.current === null || scroller.current === null) return
    const made = createFoundPainter(reader.current.view, scroller.current)
    painter.current = made
    return () => {
      made.close()
      painter.current = null
    }
  }, [isOpen, reader, scroller, drawn])
  useLayoutEffect(() => painter.current?.paint(hits, at), [isOpen, drawn, hits, at])

  useEffect(() => {
    const view = reader.current?.view
    if (view !== undefined && at >= 0) scrollToSpan(view, spanAt(hits, at))
  }, [reader, hits, at])

  useEffect(() => {
    const view = reader.current?.view
    if (asked === null || view === undefined || scroller.current === null) return
    if (useFind.getState().from !== null) return
    // At the top, the first line that is read may stand above the height that is looked at.
    const isAtTop = scroller.current.scrollTop < 100
    setFindFrom(isAtTop ? 0 : (placeInView(view, scroller.current)?.offset ?? 0))
  }, [reader, scroller, asked])

  useEffect(() => {
    const range = left === null ? null : (reader.current?.view.rangeOf(left) ?? null)
    if (range === null) return
    const { startContainer, startOffset, endContainer, endOffset } = range
    const selection = document.getSelection()
    selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  }, [reader, left])
}
