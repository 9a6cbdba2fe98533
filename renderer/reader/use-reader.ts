import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleText } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import { paintDraft } from './highlighting/paint-draft.ts'
import { createPainter } from './highlighting/painter.ts'
import type { Painter, Scene } from './highlighting/painter.ts'
import { holdPlace, placeInView } from './hold-place.ts'
import type { HeldPlace } from './hold-place.ts'
import { drawText } from './text-view.ts'
import type { TextView } from './text-view.ts'

/** What is drawn of an article. */
export interface Drawn {
  readonly article: ArticleText
  /** Tidy. */
  readonly leftOut: readonly Span[]
  /** The text begins with the title, which is drawn as such. */
  readonly titleInText: boolean
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
 * it: the drawn text is no part of what React renders. Others who draw beside it are told of it, and
 * with null when it goes.
 */
export function useReader(
  { article, leftOut, titleInText }: Drawn,
  { text, scroller }: Refs,
  onReader?: (reader: Reader | null) => void,
): RefObject<Reader | null> {
  const reader = useRef<Reader | null>(null)
  const held = useRef<{ readonly of: ArticleText; readonly place: HeldPlace | null } | null>(null)
  useLayoutEffect(() => {
    if (text.current === null || scroller.current === null) return
    const root = text.current
    const view = drawText(root, article, { leftOut, titleInText })
    const around = scroller.current
    if (held.current?.of === article) holdPlace(view, around, held.current.place)
    const painter = createPainter(view, around)
    reader.current = { view, painter }
    return () => {
      held.current = { of: article, place: placeInView(view, around) }
      painter.close()
      root.replaceChildren()
      reader.current = null
    }
  }, [article, leftOut, titleInText, text, scroller])
  useLayoutEffect(() => {
    onReader?.(reader.current)
    return () => onReader?.(null)
  }, [article, leftOut, titleInText, onReader])
  return reader
}

interface Painted {
  /** What is drawn; drawn anew, it is painted anew. */
  readonly drawn: Drawn
  readonly annotations: readonly Annotation[] | null
  readonly selectedId: string | null
  readonly draft: Span | null
  readonly matches: Scene['matches']
}

/** Keeps the painted highlights in step with what is stored and selected. */
export function usePainting(
  reader: RefObject<Reader | null>,
  { drawn, annotations, selectedId, draft, matches }: Painted,
): void {
  useLayoutEffect(() => {
    if (annotations !== null) reader.current?.painter.paint({ annotations, selectedId, matches })
  }, [reader, drawn, annotations, selectedId, matches])
  useLayoutEffect(
    () => (reader.current === null ? undefined : paintDraft(reader.current.view, draft)),
    [reader, drawn, draft],
  )
}
