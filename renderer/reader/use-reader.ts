import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleText } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import { paintDraft } from './highlighting/paint-draft.ts'
import { createPainter } from './highlighting/painter.ts'
import type { Painter } from './highlighting/painter.ts'
import { drawText } from './text-view.ts'
import type { TextView } from './text-view.ts'

/** What is drawn of an article. */
export interface Drawn {
  readonly article: ArticleText
  /** Tidy. */
  readonly leftOut: readonly Span[]
}

export interface Reader {
  readonly view: TextView
  readonly painter: Painter
}

interface Refs {
  readonly text: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
}

/**
 * Draws the text once and gives the means to paint on it. A ref, since only effects and events use
 * it: the drawn text is no part of what React renders.
 */
export function useReader(
  { article, leftOut }: Drawn,
  { text, scroller }: Refs,
): RefObject<Reader | null> {
  const reader = useRef<Reader | null>(null)
  useLayoutEffect(() => {
    if (text.current === null || scroller.current === null) return
    const root = text.current
    const view = drawText(root, article, leftOut)
    const painter = createPainter(view, scroller.current)
    reader.current = { view, painter }
    return () => {
      painter.close()
      root.replaceChildren()
      reader.current = null
    }
  }, [article, leftOut, text, scroller])
  return reader
}

interface Painted {
  /** What is drawn; drawn anew, it is painted anew. */
  readonly drawn: Drawn
  readonly annotations: readonly Annotation[] | null
  readonly selectedId: string | null
  readonly draft: Span | null
}

/** Keeps the painted highlights in step with what is stored and selected. */
export function usePainting(
  reader: RefObject<Reader | null>,
  { drawn, annotations, selectedId, draft }: Painted,
): void {
  useLayoutEffect(() => {
    if (annotations !== null) reader.current?.painter.paint(annotations, selectedId)
  }, [reader, drawn, annotations, selectedId])
  useLayoutEffect(
    () => (reader.current === null ? undefined : paintDraft(reader.current.view, draft)),
    [reader, drawn, draft],
  )
}
