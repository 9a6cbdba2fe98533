import { memo, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import { sameJson } from '../../shared/history/same-json.ts'
import type { MovedBoundaries } from '../../shared/history/plan-boundary.ts'
import { leftOutAround, tidySpans } from '../../shared/text/left-out.ts'
import { repeatsTitle } from '../../shared/text/repeats-title.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Article, ArticleText } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { useMatches } from '../state/filter.ts'
import { usePreferences } from '../state/preferences.ts'
import { setPlace, useSession } from '../state/session.ts'
import { ArticleHeader } from './article-header.tsx'
import { BoundaryHandles } from './boundary-handles.tsx'
import { offsetAtPoint } from './hit-test.ts'
import { LeftOutSwitch } from './left-out-switch.tsx'
import { OfferedOverlaps } from './overlaps/offered-overlaps.tsx'
import { pointAt } from './overlaps/point-at.ts'
import { TickStrip } from './strip/tick-strip.tsx'
import { TagToolbar } from './tag-toolbar.tsx'
import { useBoundaries } from './use-boundaries.ts'
import { useDraft } from './use-draft.ts'
import { useFound } from './use-found.ts'
import { useGoTo } from './use-go-to.ts'
import { useHeldBelow } from './use-held-below.ts'
import { useMoves } from './use-moves.ts'
import { usePainting, useReader } from './use-reader.ts'
import type { Reader } from './use-reader.ts'
import './reader.css'
import './highlighting/highlights.css'

interface ArticleViewProps {
  readonly article: Article
  readonly text: ArticleText
  /** By place; null until read. */
  readonly annotations: readonly Annotation[] | null
  readonly onTag: (tag: Tag | null) => void
  /** Asks where else the selected words are to be marked. */
  readonly onMarkAll: () => void
  /** Keeps other boundaries of an annotation; false where it is gone. */
  readonly onMoveBoundary: (annotation: Annotation, boundaries: MovedBoundaries) => Promise<boolean>
  /** Leaves a passage out of the article, or takes it in where it is left out. */
  readonly onLeaveOut: (span: Span) => void
  /** Opens what is known about the article, to be edited. */
  readonly onDetails: () => void
  /** Told what is drawn, for what others draw beside it; null when it goes. */
  readonly onReader?: (reader: Reader | null) => void
}

/** The article: its text to read, the highlights on it, and the toolbar beside a selection. */
export const ArticleView = memo(function ArticleView({
  article,
  text,
  annotations,
  onTag,
  onMarkAll,
  onMoveBoundary,
  onLeaveOut,
  onDetails,
  onReader,
}: ArticleViewProps) {
  const scrollerRef = useRef<HTMLElement>(null)
  const columnRef = useRef<HTMLElement>(null)
  const textRef = useRef<HTMLDivElement>(null)
  const refs = useMemo(() => ({ text: textRef, scroller: scrollerRef }), [])
  const titleId = useId()
  const { typeface, textSize } = usePreferences()
  const { selectedId, draft, showsLeftOut } = useSession()
  const leftOut = useLeftOut(article)
  const titleInText = startsWithTitle(article, text, leftOut)
  const drawing = useMemo(
    () => ({ article: text, leftOut, titleInText }),
    [text, leftOut, titleInText],
  )
  const reader = useReader(drawing, refs, onReader)
  useFound(reader, scrollerRef, drawing)
  const matches = useMatches()
  const ticked = useMatching(annotations, matches)
  const boundaries = useBoundaries({ text: text.text, annotations, selectedId, onMoveBoundary })
  const { shown, selected } = boundaries
  usePainting(reader, { drawn: drawing, annotations: shown, selectedId, draft, matches })

  useLayoutEffect(() => {
    columnRef.current?.style.setProperty('--reading-size', `${textSize}px`)
  }, [textSize])

  useDraft(reader, drawing, article.language)
  const said = useMoves({
    reader,
    scroller: scrollerRef,
    text,
    language: article.language,
    hidden: showsLeftOut ? nothing : leftOut,
    annotations,
    shown: ticked,
    onMoveBoundary: boundaries.move,
  })

  useGoTo(reader, annotations)
  useHeldBelow(scrollerRef)

  function whenClicked(event: MouseEvent): void {
    const selection = document.getSelection()
    if (reader.current === null || selection?.isCollapsed === false) return
    const isHit = pointAt(reader.current, event)
    const offset = isHit ? null : offsetAtPoint(reader.current.view, event)
    if (offset === null) return
    setPlace({ start: offset, end: offset })
    const hidden = !showsLeftOut ? null : leftOutAround(leftOut, { start: offset, end: offset + 1 })
    if (hidden !== null) onLeaveOut(hidden)
  }

  // Where the title stands in the text, nothing above it has the name.
  const named = titleInText ? { 'aria-label': article.title } : { 'aria-labelledby': titleId }
  return (
    <section className="reader" ref={scrollerRef} data-scroller {...named} tabIndex={0}>
      <TickStrip
        reader={reader}
        scroller={scrollerRef}
        drawn={drawing}
        annotations={ticked}
        hidden={showsLeftOut ? nothing : leftOut}
        articleId={article.id}
        selectedId={selectedId}
      />
      <article
        ref={columnRef}
        className="reader-column"
        {...named}
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
          onClick={whenClicked}
        />
        <OfferedOverlaps reader={reader} annotations={annotations} />
        <p role="status" className="visually-hidden">
          {said}
        </p>
        {selected !== undefined && (
          <BoundaryHandles
            key={selected.id}
            reader={reader}
            drawn={drawing}
            language={article.language}
            annotation={selected}
            onMove={boundaries.move}
          />
        )}
        {draft !== null && (
          <TagToolbar
            reader={reader}
            draft={draft}
            isLeftOut={leftOutAround(leftOut, draft) !== null}
            onTag={onTag}
            onMarkAll={onMarkAll}
            onLeaveOut={() => onLeaveOut(draft)}
          />
        )}
      </article>
    </section>
  )
})

/** The annotations that the filter shows; all of them where there is none. */
function useMatching(
  annotations: readonly Annotation[] | null,
  matches: ReturnType<typeof useMatches>,
): readonly Annotation[] | null {
  return useMemo(
    () => (matches === null ? annotations : (annotations?.filter(matches) ?? null)),
    [annotations, matches],
  )
}

const nothing: readonly Span[] = []

/** The text begins with the title, and that is not left out: it needs no heading above it. */
function startsWithTitle({ title }: Article, text: ArticleText, leftOut: readonly Span[]): boolean {
  const [first] = text.blocks
  return first !== undefined && repeatsTitle(text, title) && leftOutAround(leftOut, first) === null
}

/** The same array until what is left out changes: the row is read anew with every annotation. */
function useLeftOut({ leftOut }: Article): readonly Span[] {
  const tidy = tidySpans(leftOut)
  const [kept, keep] = useState(tidy)
  if (sameJson(kept, tidy)) return kept
  keep(tidy)
  return tidy
}
