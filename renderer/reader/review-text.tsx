import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { snapSpan } from '../../shared/selectors/snap-span.ts'
import { leftOutAround, withLeftOut, withTakenIn } from '../../shared/text/left-out.ts'
import type { ArticleText } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import { usePreferences } from '../state/preferences.ts'
import { blockOptions, markOptions } from './block-options.ts'
import type { BlockOption } from './block-options.ts'
import { LeaveOutButton } from './leave-out-button.tsx'
import { holdPlace, placeAt } from './hold-place.ts'
import type { HeldPlace } from './hold-place.ts'
import { observeSelection } from './selection.ts'
import type { Selected } from './selection.ts'
import { drawText } from './text-view.ts'
import type { TextView } from './text-view.ts'
import './reader.css'
import './review-text.css'

interface ReviewTextProps {
  readonly text: ArticleText
  readonly language: string
  /** Tidy. */
  readonly leftOut: readonly Span[]
  readonly onChange: (leftOut: readonly Span[]) => void
}

interface Drawn {
  readonly view: TextView
  readonly options: readonly BlockOption[]
}

/**
 * A text whose blocks can be left out and taken in, by a click on one, by key, or for the words that
 * are selected. To a screen reader a list of which any number is chosen.
 */
export function ReviewText({ text, language, leftOut, onChange }: ReviewTextProps) {
  const rootRef = useRef<HTMLDivElement>(null)
  const drawnRef = useRef<Drawn | null>(null)
  const heldRef = useRef<HeldPlace | null>(null)
  const hintId = useId()
  const [current, setCurrent] = useState<BlockOption | null>(null)
  const [draft, setDraft] = useState<Span | null>(null)
  const { typeface, textSize } = usePreferences()

  useLayoutEffect(() => {
    if (rootRef.current === null) return
    const view = drawText(rootRef.current, text, { leftOut })
    const options = blockOptions(text)
    const chosen = options.find(({ start }) => start === heldRef.current?.offset)
    const stop = markOptions(view, { options, leftOut, current: chosen })
    drawnRef.current = { view, options }
    const scroller = rootRef.current.closest('[data-scroller]')
    if (scroller !== null) holdPlace(view, scroller, heldRef.current)
    if (chosen !== undefined) optionElement(chosen)?.classList.add('review-current')
    heldRef.current = null
    return stop
  }, [text, leftOut])

  useLayoutEffect(() => {
    rootRef.current?.style.setProperty('--reading-size', `${textSize}px`)
  }, [textSize])

  const whenSelected = useEffectEvent((selected: Selected | null) => {
    setDraft(
      selected &&
        snapSpan({
          text: text.text,
          span: selected.span,
          language,
          to: selected.exact ? 'grapheme' : 'word',
        }),
    )
  })
  useEffect(
    () =>
      drawnRef.current === null ? undefined : observeSelection(drawnRef.current.view, whenSelected),
    [text, leftOut],
  )

  function toggle(span: Span, option: BlockOption | undefined): void {
    const view = drawnRef.current?.view
    if (view !== undefined && option !== undefined) heldRef.current = placeAt(view, option.start)
    document.getSelection()?.removeAllRanges()
    setDraft(null)
    const isOut = leftOutAround(leftOut, span) !== null
    onChange(isOut ? withTakenIn(leftOut, span) : withLeftOut(leftOut, span))
  }

  function whenClicked({ target, detail }: MouseEvent): void {
    // The second click of a double click would undo the first.
    if (detail > 1 || !(target instanceof Element)) return
    if (document.getSelection()?.isCollapsed === false) return
    const element = target.closest('[role=option]')
    const option = drawnRef.current?.options.find(({ id }) => id === element?.id)
    if (option === undefined) return
    choose(option)
    toggle(option, option)
  }

  function choose(option: BlockOption): void {
    setCurrent(option)
    if (current !== null) optionElement(current)?.classList.remove('review-current')
    optionElement(option)?.classList.add('review-current')
  }

  function whenKey(event: KeyboardEvent): void {
    const { options = [] } = drawnRef.current ?? {}
    const at = current?.index ?? -1
    const next = nextIndex(event.key, at, options.length)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === ' ') {
      event.preventDefault()
      const option = options[at]
      if (draft !== null) toggle(draft, optionOf(options, draft))
      else if (option !== undefined) toggle(option, option)
      return
    }
    const option = next === null ? undefined : options[next]
    if (option === undefined) return
    event.preventDefault()
    choose(option)
    optionElement(option)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <div className="review-paper" data-typeface={typeface}>
      <p id={hintId} className="review-hint">
        Click a paragraph, or select words, to leave them out or take them in; by key: arrows and
        space bar. Nothing is lost.
      </p>
      <div
        ref={rootRef}
        className="reader-text review-text"
        role="listbox"
        aria-multiselectable
        aria-label="Text"
        aria-describedby={hintId}
        aria-activedescendant={current?.id}
        tabIndex={0}
        lang={language === '' ? undefined : language}
        data-shows-left-out
        onClick={whenClicked}
        onMouseDown={(event) => {
          // The words that the first click redrew cannot be selected by the second.
          if (event.detail > 1) event.preventDefault()
        }}
        onKeyDown={whenKey}
      />
      {draft !== null && (
        <LeaveOutButton
          drawn={drawnRef}
          draft={draft}
          isLeftOut={leftOutAround(leftOut, draft) !== null}
          onClick={() => toggle(draft, optionOf(drawnRef.current?.options ?? [], draft))}
        />
      )}
    </div>
  )
}

/** Which block a key goes to; null for other keys. */
function nextIndex(key: string, at: number, count: number): number | null {
  const last = count - 1
  if (key === 'ArrowDown') return Math.min(at + 1, last)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

function optionOf(options: readonly BlockOption[], { start }: Span): BlockOption | undefined {
  return options.findLast((option) => option.start <= start)
}

function optionElement({ id }: BlockOption): HTMLElement | null {
  return document.getElementById(id)
}
