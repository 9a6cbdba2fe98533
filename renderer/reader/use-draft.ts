import { useEffect, useEffectEvent } from 'react'
import type { RefObject } from 'react'
import { describeSpan } from '../../shared/selectors/describe-span.ts'
import { snapSpan } from '../../shared/selectors/snap-span.ts'
import { setDraft, useSession } from '../state/session.ts'
import { observeSelection } from './selection.ts'
import type { Selected } from './selection.ts'
import type { Drawn, Reader } from './use-reader.ts'

/** Keeps what is selected in the drawn text, snapped, as the draft of an annotation. */
export function useDraft(reader: RefObject<Reader | null>, drawn: Drawn, language: string): void {
  const { text } = drawn.article
  const whenSelected = useEffectEvent((selected: Selected | null) => {
    const { draft } = useSession.getState()
    // Snapped already, perhaps to characters, it stays as it is.
    const isDraft = selected?.span.start === draft?.start && selected?.span.end === draft?.end
    if (isDraft) return
    const span =
      selected &&
      snapSpan({ text, span: selected.span, language, to: selected.exact ? 'grapheme' : 'word' })
    const focus = selected?.isBackward === true ? 'start' : 'end'
    setDraft(span && { ...span, focus, quote: describeSpan(text, span) })
  })
  useEffect(
    () =>
      reader.current === null ? undefined : observeSelection(reader.current.view, whenSelected),
    [reader, drawn],
  )
}
