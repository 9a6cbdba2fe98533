import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { RefObject } from 'react'
import { describeSpan } from '../../shared/selectors/describe-span.ts'
import { extended, movedBoundary, nextSentence } from '../../shared/selectors/move-span.ts'
import type { BoundaryMove, Cursor, Way } from '../../shared/selectors/move-span.ts'
import { snapSpan } from '../../shared/selectors/snap-span.ts'
import { visiblePassages } from '../../shared/selectors/visible-passages.ts'
import { leftOutAround } from '../../shared/text/left-out.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleText } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import { useAdjusting } from '../state/adjusted.ts'
import { observeMoves } from '../state/moves.ts'
import type { Move, Towards } from '../state/moves.ts'
import { goToAnnotation, setDraft, useSession } from '../state/session.ts'
import { tagName } from '../ui/tag-icon.tsx'
import { keepInView } from './keep-in-view.ts'
import { placeAt } from './hold-place.ts'
import { nearestOffset } from './nearest-offset.ts'
import { showSelection } from './show-selection.ts'
import type { TextView } from './text-view.ts'
import type { MoveBoundaries } from './use-boundaries.ts'
import type { Reader } from './use-reader.ts'

interface Moving {
  readonly reader: RefObject<Reader | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly text: ArticleText
  readonly language: string
  /** What is left out of the article and not shown. Tidy. */
  readonly hidden: readonly Span[]
  /** By place; null until read. */
  readonly annotations: readonly Annotation[] | null
  /** Those of them that the filter shows: what one goes to. */
  readonly shown: readonly Annotation[] | null
  /** Shows and keeps other boundaries of an annotation. */
  readonly onMoveBoundary: MoveBoundaries
}

/** Moves the selection and boundaries as keys ask; gives what a screen reader is to say of it. */
export function useMoves(moving: Moving): string {
  const { reader, scroller, text, language, hidden, annotations, shown, onMoveBoundary } = moving
  const [said, say] = useState('')
  const passages = useMemo(
    () => ({ text: text.text, spans: visiblePassages(text, hidden), language }),
    [text, hidden, language],
  )

  function moveSentence(place: Place, way: Way): void {
    const sentence = nextSentence(passages, whereFrom(place), way)
    if (sentence !== null) select(place, { ...sentence, focus: 'end' }, 'start')
  }

  function extend(place: Place, { by, towards }: Extract<Move, { kind: 'extend' }>): void {
    const { draft } = useSession.getState()
    const way = wayOf(place.view, towards, draft?.[draft.focus] ?? 0)
    if (draft === null && by === 'sentence') {
      moveSentence(place, way)
      return
    }
    const from = draft ?? nothingAt(whereFrom(place), way)
    const wider = extended(passages, from, { by, way })
    if (wider !== null) select(place, draft === null ? trimmed(wider) : wider)
  }

  /** Where nothing was selected, white space may lie before the first words. */
  function trimmed(cursor: Cursor): Cursor {
    return { ...cursor, ...snapSpan({ text: text.text, span: cursor, language, to: 'grapheme' }) }
  }

  function select(place: Place, cursor: Cursor, seen = cursor.focus): void {
    const { view, scroller: around } = place
    const quote = describeSpan(text.text, cursor)
    setDraft({ ...cursor, quote })
    around.focus({ preventScroll: true })
    showSelection(view, cursor)
    keepInView(view, around, { ...cursor, focus: seen })
    say(quote.exact)
  }

  function moveBoundary({ view, scroller: around }: Place, move: BoundaryMove): void {
    const annotation = selectedOf(annotations)
    if (annotation === undefined) return
    const { adjusted } = useAdjusting.getState()
    const from = adjusted?.id === annotation.id ? adjusted : annotation
    if (leftOutAround(hidden, from) !== null) return
    const span = movedBoundary(passages, from, move)
    if (span === null) return
    onMoveBoundary(annotation, span, 'key')
    keepInView(view, around, { ...span, focus: move.edge })
    say(text.text.slice(span.start, span.end))
  }

  function goToNext(place: Place, way: Way): void {
    const next = nextAnnotation(shown ?? [], whereFrom(place), way)
    if (next === undefined) return
    // What a tag is put on then is the annotation.
    document.getSelection()?.removeAllRanges()
    setDraft(null)
    goToAnnotation(next.id, next.articleId)
    say(`${tagName(next.tag)}: ${next.quote.exact}`)
  }

  const whenAsked = useEffectEvent((move: Move) => {
    const view = reader.current?.view
    if (view === undefined || scroller.current === null) return
    const place = { view, scroller: scroller.current }
    switch (move.kind) {
      case 'sentence':
        moveSentence(place, move.way)
        break
      case 'extend':
        extend(place, move)
        break
      case 'boundary':
        moveBoundary(place, move)
        break
      case 'annotation':
        goToNext(place, move.way)
        break
    }
  })
  useEffect(() => observeMoves(whenAsked), [])
  return said
}

interface Place {
  readonly view: TextView
  readonly scroller: HTMLElement
}

function selectedOf(annotations: readonly Annotation[] | null): Annotation | undefined {
  const { selectedId } = useSession.getState()
  return annotations?.find(({ id }) => id === selectedId)
}

/**
 * Where a move starts: what is selected; else where one was last, as long as it is seen; else, empty,
 * at the first line that is.
 */
function whereFrom({ view, scroller }: Place): Span {
  const { draft, place } = useSession.getState()
  if (draft !== null) return draft
  const seen = scroller.getBoundingClientRect()
  const top = place === null ? null : placeAt(view, place.start)?.top
  if (place !== null && top != null && top >= seen.top && top <= seen.bottom) return place
  const { left, right } = view.root.getBoundingClientRect()
  const clientX = view.root.dir === 'rtl' ? right - 1 : left + 1
  const down = scroller.scrollTop < seen.height / 6 ? 1 : seen.height / 6
  const at = nearestOffset(view, { clientX, clientY: seen.top + down }) ?? 0
  return { start: at, end: at }
}

/** The end of a span from which words are selected when none are yet. */
function nothingAt({ start, end }: Span, way: Way): Cursor {
  const at = way === 'on' ? end : start
  return { start: at, end: at, focus: way === 'on' ? 'end' : 'start' }
}

/** The annotation after or before the selected one; where none is selected, after or before a place. */
function nextAnnotation(
  annotations: readonly Annotation[],
  { start }: Span,
  way: Way,
): Annotation | undefined {
  const { selectedId } = useSession.getState()
  const at = annotations.findIndex(({ id }) => id === selectedId)
  if (at >= 0) return annotations[way === 'on' ? at + 1 : at - 1]
  return way === 'on'
    ? annotations.find((each) => each.start >= start)
    : annotations.findLast((each) => each.start < start)
}

function wayOf(view: TextView, towards: Towards, at: number): Way {
  if (towards === 'on' || towards === 'back') return towards
  const block = view.pointAt(at)?.node.parentElement
  const isRightToLeft = block != null && getComputedStyle(block).direction === 'rtl'
  return (towards === 'right') === isRightToLeft ? 'back' : 'on'
}
