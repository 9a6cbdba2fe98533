import { useId, useRef } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import type { UsedWord } from '../../shared/words/used-words.ts'
import { Suggestions } from './suggestions.tsx'
import { useCommitted } from './use-committed.ts'
import { useSuggestions } from './use-suggestions.ts'

interface WordFieldProps {
  /** Stands beside the field, filled or not. */
  readonly label: string
  readonly value: string
  /** What may be meant, the most used first. */
  readonly used: readonly UsedWord[]
  readonly onCommit: (value: string) => void
  /** Tells when what may be meant is needed, and when no more. */
  readonly onFocusChange?: (isFocused: boolean) => void
  readonly placeholder?: string
  readonly fieldRef?: Ref<HTMLInputElement>
  /** Only Enter or a choice keeps what was typed. */
  readonly onlyByEnter?: boolean
}

/** A field for one word or name, which offers those that are used already. Kept as `CommitField` is. */
export function WordField({
  label,
  value,
  used,
  onCommit,
  onFocusChange,
  placeholder,
  fieldRef,
  onlyByEnter = false,
}: WordFieldProps) {
  const { shown, typed, type, flush, leave, takeBack } = useCommitted({
    value,
    onCommit,
    isDropped: onlyByEnter,
  })
  const inputId = useId()
  const boxRef = useRef<HTMLDivElement>(null)
  const suggesting = useSuggestions({
    all: used.filter(({ word }) => word !== value).map((each) => ({ ...each, value: each.word })),
    typed: typed ?? '',
    onTake: ({ word }) => {
      type(word)
      flush()
    },
  })

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // While an input method composes a word, its keys choose and cancel that word.
    if (event.nativeEvent.isComposing || suggesting.press(event)) return
    if (event.key === 'Escape' && takeBack()) event.stopPropagation()
    if (event.key === 'Enter') {
      event.preventDefault()
      suggesting.close()
      flush()
    }
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={inputId}>
        {label}
      </label>
      <div ref={boxRef}>
        <input
          id={inputId}
          type="text"
          className="field-input"
          {...suggesting.comboboxProps}
          ref={fieldRef}
          placeholder={placeholder}
          value={shown}
          onFocus={() => onFocusChange?.(true)}
          onBlur={() => {
            suggesting.close()
            leave()
            onFocusChange?.(false)
          }}
          onClick={suggesting.open}
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            type(target.value)
            suggesting.open()
          }}
        />
      </div>
      <Suggestions label={`${label} used already`} anchor={boxRef} suggesting={suggesting} />
    </div>
  )
}
