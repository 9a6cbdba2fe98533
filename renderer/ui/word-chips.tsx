import type { KeyboardEvent } from 'react'
import { X } from 'lucide-react'

/** One of the words of a field. */
export interface Chip {
  readonly value: string
  /** As it is shown. */
  readonly word: string
}

interface WordChipsProps {
  /** Names the list. */
  readonly label: string
  readonly chips: readonly Chip[]
  readonly onRemove: (value: string) => void
  /** Gives the focus back to the field. */
  readonly onLeave: () => void
}

/** The words of a field; arrow keys go from one to the next, Backspace or Delete removes it. */
export function WordChips({ label, chips, onRemove, onLeave }: WordChipsProps) {
  if (chips.length === 0) return null
  function remove(value: string): void {
    onLeave()
    onRemove(value)
  }
  function press(event: KeyboardEvent<HTMLElement>, value: string): void {
    const item = event.currentTarget.closest('li')
    const focus = (next: Element | null | undefined) =>
      next?.querySelector<HTMLElement>('button')?.focus()
    if (event.key === 'ArrowLeft') focus(item?.previousElementSibling)
    else if (event.key === 'ArrowRight' && item?.nextElementSibling) focus(item.nextElementSibling)
    else if (event.key === 'ArrowRight' || event.key === 'Escape') onLeave()
    else if (event.key === 'Backspace' || event.key === 'Delete') remove(value)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <ul aria-label={label}>
      {chips.map(({ value, word }) => (
        <li key={value} className="word-chip">
          <span dir="auto">{word}</span>
          <button
            type="button"
            tabIndex={-1}
            aria-label={`Remove ${word}`}
            onKeyDown={(event) => press(event, value)}
            onClick={() => remove(value)}
          >
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
