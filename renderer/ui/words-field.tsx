import { useId, useRef } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { WordChips } from './word-chips.tsx'
import type { Chip } from './word-chips.tsx'
import { Suggestions } from './suggestions.tsx'
import { useCommitted } from './use-committed.ts'
import { useSuggestions } from './use-suggestions.ts'
import type { Suggestion } from './use-suggestions.ts'

interface WordsFieldProps {
  /** Stands beside the field, filled or not. */
  readonly label: string
  /** Those that are there. */
  readonly chosen: readonly Chip[]
  /** What may be added, the most used first. */
  readonly offered: readonly Suggestion[]
  readonly onAdd: (value: string) => void
  readonly onRemove: (value: string) => void
  /** Takes what was typed and is not offered; without it only what is offered can be added. */
  readonly onTyped?: (typed: string) => void
  /** Tells when what is offered is needed, and when no more. */
  readonly onFocusChange?: (isFocused: boolean) => void
  readonly placeholder?: string
  readonly fieldRef?: Ref<HTMLInputElement>
  /** Only Enter or a choice keeps what was typed. */
  readonly onlyByEnter?: boolean
}

const comma = /[,،、，]/u

/**
 * A field for several words or names, each of which stands in it as a chip. Enter or a comma adds what
 * was typed, and so does leaving the field; Backspace at its beginning takes the last one away.
 */
export function WordsField({
  label,
  chosen,
  offered,
  onAdd,
  onRemove,
  onTyped,
  onFocusChange,
  placeholder,
  fieldRef,
  onlyByEnter = false,
}: WordsFieldProps) {
  const inputId = useId()
  const boxRef = useRef<HTMLDivElement>(null)
  const { shown, typed, type, flush, leave, takeBack } = useCommitted({
    value: '',
    isDropped: onTyped === undefined || onlyByEnter,
    onCommit: (text) => {
      const meant = offered.find(({ word }) => word === text.trim())
      if (meant !== undefined) onAdd(meant.value)
      else onTyped?.(text)
    },
  })
  const suggesting = useSuggestions({
    all: offered,
    typed: shown,
    onTake: ({ value }) => {
      takeBack()
      onAdd(value)
    },
  })

  const focusInput = () => boxRef.current?.querySelector('input')?.focus()
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // While an input method composes a word, its keys choose and cancel that word.
    if (event.nativeEvent.isComposing || suggesting.press(event)) return
    const { selectionStart, selectionEnd } = event.currentTarget
    const isAtStart = selectionStart === 0 && selectionEnd === 0
    const last = chosen.at(-1)
    if (event.key === 'Escape') {
      if (takeBack()) event.stopPropagation()
      return
    }
    if (event.key === 'Enter') {
      suggesting.close()
      flush()
    } else if (event.key === 'Backspace' && isAtStart && last !== undefined) onRemove(last.value)
    else if (event.key === 'ArrowLeft' && isAtStart) focusLastChip(boxRef.current)
    else return
    event.preventDefault()
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={inputId}>
        {label}
      </label>
      <div
        ref={boxRef}
        className="words-field"
        onClick={(event) => {
          if (event.target === event.currentTarget) {
            focusInput()
          }
        }}
      >
        <WordChips label={label} chips={chosen} onRemove={onRemove} onLeave={focusInput} />
        <input
          id={inputId}
          type="text"
          {...suggesting.comboboxProps}
          ref={fieldRef}
          placeholder={chosen.length === 0 ? placeholder : undefined}
          value={shown}
          onFocus={() => onFocusChange?.(true)}
          onBlur={() => {
            suggesting.close()
            leave()
            onFocusChange?.(false)
          }}
          onClick={suggesting.open}
          onKeyDown={onKeyDown}
          onChange={({ target, nativeEvent }) => {
            type(target.value)
            suggesting.open()
            const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
            if (onTyped !== undefined && !composing && comma.test(target.value)) flush()
          }}
        />
      </div>
      <Suggestions label={`${label} used already`} anchor={boxRef} suggesting={suggesting} />
      {typed !== null && onTyped === undefined && !suggesting.isOpen && (
        <p className="field-hint">None is called so.</p>
      )}
    </div>
  )
}

function focusLastChip(box: HTMLElement | null): void {
  const buttons = box?.querySelectorAll<HTMLElement>('.word-chip button') ?? []
  buttons[buttons.length - 1]?.focus()
}
