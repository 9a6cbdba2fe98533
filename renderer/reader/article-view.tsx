import {
  memo,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { MouseEvent } from 'react'
import { sameJson } from '../../shared/history/same-json.ts'
import { describeSpan } from '../../shared/selectors/describe-span.ts'
import { snapSpan } from '../../shared/selectors/snap-span.ts'
import { leftOutAround, tidySpans } from '../../shared/text/left-out.ts'
import { repeatsTitle } from '../../shared/text/repeats-title.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Article, ArticleText } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { usePreferences } from '../state/preferences.ts'
import { selectAnnotation, setDraft, useSession } from '../state/session.ts'
import { ArticleHeader } from './article-header.tsx'
import { annotationsAt, nextHit, offsetAtPoint } from './hit-test.ts'
import { LeftOutSwitch } from './left-out-switch.tsx'
import { observeSelection } from './selection.ts'
import type { Selected } from './selection.ts'
import { TagToolbar } from './tag-toolbar.tsx'
import { usePainting, useReader } from './use-reader.ts'
import './reader.css'
import './highlighting/highlights.css'

interface ArticleViewProps {
  readonly article: Article
  readonly text: ArticleText
  /** By place; null until read. */
  readonly annotations: readonly Annotation[] | null
  readonly onTag: (tag: Tag | null) => void
  /** Leaves a passage out of the article, or takes it in where it is left out. */
  readonly onLeaveOut: (span: Span) => void
  /** Opens what is known about the article, to be edited. */
  readonly onDetails: () => void
}

/** The article: its text to read, the highlights on it, and the toolbar beside a selection. */
export const ArticleView = memo(function ArticleView({
  article,
  text,
  annotations,
  onTag,
  onLeaveOut,
  onDetails,
}: ArticleViewProps) {
  const scrollerRef = useRef<HTMLElement>(null)
  const columnRef = useRef<HTMLElement>(null)
  const textRef = useRef<HTMLDivElement>(null)
  const refs = useMemo(() => ({ text: textRef, scroller: scrollerRef }), [])
  const titleId = useId()
  const titleInText = repeatsTitle(text, article.title)
  const { typeface, textSize } = usePreferences()
  const { selectedId, draft, goTo, showsLeftOut } = useSession()
  const leftOut = useLeftOut(article)
  const drawing = useMemo(() => ({ article: text, leftOut }), [text, leftOut])
  const reader = useReader(drawing, refs)
  usePainting(reader, { drawn: drawing, annotations, selectedId, draft })

  useLayoutEffect(() => {
    columnRef.current?.style.setProperty('--reading-size', `${textSize}px`)
  }, [textSize])

  const whenSelected = useEffectEvent((selected: Selected | null) => {
    const span =
      selected &&
      snapSpan({
        text: text.text,
        span: selected.span,
        language: article.language,
        to: selected.exact ? 'grapheme' : 'word',
      })
    setDraft(span && { ...span, quote: describeSpan(text.text, span) })
  })
  useEffect(
    () =>
      reader.current === null ? undefined : observeSelection(reader.current.view, whenSelected),
    [reader, drawing],
  )

  const bringIntoView = useEffectEvent((id: string) => {
    const annotation = annotations?.find((each) => each.id === id)
    const view = reader.current?.view
    const point = annotation && view?.pointAt(annotation.start)
    if (annotation && view && point) scrollToPoint(view.rangeOf(annotation), point.node)
  })
  const drawn = annotations !== null
  useEffect(() => {
    if (drawn && goTo !== null) bringIntoView(goTo.id)
  }, [drawn, goTo])

  function whenClicked(event: MouseEvent): void {
    const selection = document.getSelection()
    if (reader.current === null || selection?.isCollapsed === false) return
    const { view, painter } = reader.current
    const hits = annotationsAt(view, painter.index(), event)
    selectAnnotation(nextHit(hits, selectedId))
    const offset = showsLeftOut && hits.length === 0 ? offsetAtPoint(view, event) : null
    const hidden =
      offset === null ? null : leftOutAround(leftOut, { start: offset, end: offset + 1 })
    if (hidden !== null) onLeaveOut(hidden)
  }

  return (
    <section
      className="reader"
      ref={scrollerRef}
      data-scroller
      aria-labelledby={titleId}
      tabIndex={0}
    >
      <article
        ref={columnRef}
        className="reader-column"
        aria-labelledby={titleId}
        data-typeface={typeface}
        data-title-in-text={titleInText}
      >
        <ArticleHeader
          article={article}
          titleId={titleId}
          titleInText={titleInText}
          onDetails={onDetails}
        />
        <LeftOutSwitch count={leftOut.length} shown={showsLeftOut} />
        {/* A click only selects what the list of annotations reaches by key as well. */}
        <div
          ref={textRef}
          className="reader-text"
          data-shows-left-out={showsLeftOut}
          lang={article.language === '' ? undefined : article.language}
          dir="auto"
          onClick={whenClicked}
        />
        {draft !== null && (
          <TagToolbar
            reader={reader}
            draft={draft}
            isLeftOut={leftOutAround(leftOut, draft) !== null}
            onTag={onTag}
            onLeaveOut={() => onLeaveOut(draft)}
          />
        )}
      </article>
    </section>
  )
})

/** The same array until what is left out changes: the row is read anew with every annotation. */
function useLeftOut({ leftOut }: Article): readonly Span[] {
  const tidy = tidySpans(leftOut)
  const [kept, keep] = useState(tidy)
  if (sameJson(kept, tidy)) return kept
  keep(tidy)
  return tidy
}

function scrollToPoint(range: Range | null, node: Text): void {
  // First the block, whose section may not be laid out yet, then the very line.
  node.parentElement?.scrollIntoView({ block: 'nearest' })
  const scroller = node.parentElement?.closest('[data-scroller]')
  const line = range?.getBoundingClientRect()
  if (!scroller || !line) return
  const visible = scroller.getBoundingClientRect()
  const margin = visible.height / 6
  if (line.top >= visible.top + margin && line.top <= visible.bottom - margin) return
  scroller.scrollBy({ top: line.top - visible.top - visible.height / 3 })
}
