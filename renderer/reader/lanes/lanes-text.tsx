import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { MouseEvent } from 'react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { ArticleText } from '../../../shared/model/article.ts'
import type { Span } from '../../../shared/model/span.ts'
import { usePreferences } from '../../state/preferences.ts'
import { createPainter } from '../highlighting/painter.ts'
import type { Painter } from '../highlighting/painter.ts'
import { annotationsAt } from '../hit-test.ts'
import { placeIndex } from '../place-index.ts'
import { scrollToSpan } from '../scroll-to-span.ts'
import { drawText } from '../text-view.ts'
import type { TextView } from '../text-view.ts'
import { createLanePainter, laneWidth } from './lane-painter.ts'
import type { LanePainter } from './lane-painter.ts'
import '../reader.css'
import '../highlighting/highlights.css'
import './lanes.css'

interface Lane {
  /** Of the annotator. */
  readonly id: string
  readonly name: string
}

interface LanesTextProps {
  readonly text: ArticleText
  /** Tidy. */
  readonly leftOut: readonly Span[]
  readonly language: string
  readonly lanes: readonly Lane[]
  /** Of these annotators, in any order. */
  readonly annotations: readonly Annotation[]
  /** What is looked at; null for nothing. */
  readonly looked: { readonly ids: readonly string[]; readonly span: Span } | null
  /** An annotation was pointed at, in the text or beside it. */
  readonly onPoint: (id: string) => void
}

interface Drawn {
  readonly view: TextView
  readonly painter: Painter
  readonly lanePainter: LanePainter
}

/** A text with several people's annotations: underlined in it, and in a lane for each beside it. */
export function LanesText(props: LanesTextProps) {
  const { text, leftOut, language, lanes, annotations, looked, onPoint } = props
  const scrollerRef = useRef<HTMLDivElement>(null)
  const rootRef = useRef<HTMLDivElement>(null)
  const barsRef = useRef<HTMLDivElement>(null)
  const drawnRef = useRef<Drawn | null>(null)
  const { typeface, textSize } = usePreferences()
  const ordered = useMemo(
    () => annotations.toSorted((a, b) => a.start - b.start || b.end - a.end),
    [annotations],
  )

  useLayoutEffect(() => {
    const [root, scroller, container] = [rootRef.current, scrollerRef.current, barsRef.current]
    if (root === null || scroller === null || container === null) return
    const view = drawText(root, text, { leftOut })
    const painter = createPainter(view, scroller)
    const lanePainter = createLanePainter(view, { container, scroller })
    drawnRef.current = { view, painter, lanePainter }
    return () => {
      painter.close()
      lanePainter.close()
      drawnRef.current = null
    }
  }, [text, leftOut])

  useLayoutEffect(() => {
    scrollerRef.current?.style.setProperty('--reading-size', `${textSize}px`)
  }, [textSize])

  useEffect(() => {
    drawnRef.current?.lanePainter.paint(
      placeIndex(ordered),
      lanes.map(({ id }) => id),
    )
  }, [text, leftOut, ordered, lanes])

  useEffect(() => {
    const drawn = drawnRef.current
    if (drawn === null) return
    const selectedId = looked?.ids[0] ?? null
    drawn.painter.paint({ annotations: ordered, selectedId, matches: null })
    drawn.lanePainter.select(new Set(looked?.ids))
  }, [text, leftOut, ordered, looked])

  useEffect(() => {
    const drawn = drawnRef.current
    if (drawn !== null && looked !== null) scrollToSpan(drawn.view, looked.span)
  }, [text, leftOut, looked])

  function whenClicked(event: MouseEvent): void {
    const drawn = drawnRef.current
    const { target } = event
    if (drawn === null || !(target instanceof HTMLElement)) return
    const id =
      target.dataset['id'] ?? annotationsAt(drawn.view, drawn.painter.index(), event)[0]?.id
    if (id !== undefined) onPoint(id)
  }

  const width = lanes.length * laneWidth
  return (
    <div
      ref={scrollerRef}
      className="reader lanes"
      data-scroller
      role="region"
      aria-label="Text with annotations"
      tabIndex={0}
      onClick={whenClicked}
    >
      <ol className="lanes-names" aria-label="Lanes, from the left">
        {lanes.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ol>
      <div className="reader-column lanes-column" data-typeface={typeface}>
        <div className="lanes-beside" style={{ width }} aria-hidden>
          {lanes.map(({ id, name }, at) => (
            <div
              key={id}
              className="lane"
              title={name}
              style={{ insetInlineStart: at * laneWidth }}
            />
          ))}
          <div ref={barsRef} className="lanes-bars" />
        </div>
        <div
          ref={rootRef}
          className="reader-text"
          style={{ marginInlineStart: width + 16 }}
          lang={language === '' ? undefined : language}
          data-shows-left-out
        />
      </div>
    </div>
  )
}
