import type { ChangeEvent, KeyboardEvent, Ref } from 'react'
import { useCommitted } from './use-committed.ts'

interface CommitFieldProps {
  /** Stands beside the field, filled or not. */
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly multiline?: boolean
  readonly placeholder?: string
  /** Of a `datalist` with what is usual. */
  readonly listId?: string
  readonly fieldRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/**
 * A text field that keeps what was typed as one step: when it is left, on Enter (in several lines
 * Ctrl or Cmd with Enter), when it goes from the screen and when the window closes. Escape takes
 * the typing back.
 */
export function CommitField({
  label,
  value,
  onCommit,
  multiline,
  placeholder,
  listId,
  fieldRef,
}: CommitFieldProps) {
  const { shown, type, flush, takeBack } = useCommitted({ value, onCommit })

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // While an input method composes a word, its keys choose and cancel that word.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && takeBack()) event.stopPropagation()
    const leaves = multiline !== true || event.ctrlKey || event.metaKey
    if (event.key === 'Enter' && leaves) {
      event.preventDefault()
      flush()
    }
  }
  const field = {
    className: 'field-input',
    placeholder,
    ref: fieldRef,
    value: shown,
    onBlur: flush,
    onKeyDown,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      type(event.target.value)
    },
  }
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      {multiline === true ? (
        <textarea rows={2} {...field} />
      ) : (
        <input type="text" list={listId} {...field} />
      )}
    </label>
  )
}
