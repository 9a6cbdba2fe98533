import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { placeBeside } from './place-beside.ts'
import type { Suggesting, Suggestion } from './use-suggestions.ts'
import './suggestions.css'

interface SuggestionsProps<Given extends Suggestion> {
  /** Names the list. */
  readonly label: string
  /** Below which it stands. */
  readonly anchor: RefObject<Element | null>
  readonly suggesting: Suggesting<Given>
}

const counts = new Intl.NumberFormat()

/** What may be meant, below the field that is typed in (WAI-ARIA, Combobox pattern). */
export function Suggestions<Given extends Suggestion>({
  label,
  anchor,
  suggesting,
}: SuggestionsProps<Given>) {
  const { listId, isOpen, options, at, take, optionId } = suggesting
  const ref = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    const list = ref.current
    if (!isOpen || list === null || anchor.current === null) return
    list.style.minWidth = `${anchor.current.getBoundingClientRect().width}px`
    list.showPopover()
    return placeBeside(list, anchor.current)
  }, [isOpen, anchor])
  useLayoutEffect(() => {
    ref.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  if (!isOpen) return null
  return (
    <ul
      ref={ref}
      id={listId}
      className="suggestions"
      popover="manual"
      role="listbox"
      aria-label={label}
      // The field keeps the focus, and so what is typed in it.
      onPointerDown={(event) => event.preventDefault()}
    >
      {options.map((option, index) => (
        <li
          key={option.value}
          id={optionId(index)}
          role="option"
          aria-selected={index === at}
          onClick={() => take(option)}
        >
          <span dir="auto">{option.word}</span>
          <span className="suggestion-count">{counts.format(option.count)}</span>
        </li>
      ))}
    </ul>
  )
}
