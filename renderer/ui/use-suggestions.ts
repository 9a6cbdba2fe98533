import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { suggestWords } from '../../shared/words/suggest-words.ts'
import type { UsedWord } from '../../shared/words/used-words.ts'

/** Something that is offered under its word. */
export interface Suggestion extends UsedWord {
  /** What is meant by it. */
  readonly value: string
}

interface SuggestingOptions<Given extends Suggestion> {
  /** The most used first. */
  readonly all: readonly Given[]
  readonly typed: string
  readonly onTake: (suggestion: Given) => void
}

/** The list below a field: whether it is there, what is in it, and how keys go through it. */
export interface Suggesting<Given extends Suggestion> {
  readonly listId: string
  readonly isOpen: boolean
  readonly options: readonly Given[]
  /** The option that Enter takes; -1 while there is none. */
  readonly at: number
  readonly optionId: (index: number) => string
  readonly take: (suggestion: Given) => void
  readonly open: () => void
  readonly close: () => void
  /** Whether a key was one for the list. */
  readonly press: (event: KeyboardEvent) => boolean
  /** For the field. */
  readonly comboboxProps: Readonly<Record<string, unknown>>
}

/** More are found by typing. */
const most = 50

/**
 * Offers words for what is typed. None is chosen by itself, so that Enter keeps what was typed as it
 * is; arrow keys choose one.
 */
export function useSuggestions<Given extends Suggestion>({
  all,
  typed,
  onTake,
}: SuggestingOptions<Given>): Suggesting<Given> {
  const listId = useId()
  const [isAsked, setAsked] = useState(false)
  const [at, setAt] = useState(-1)
  const options = isAsked ? suggestWords(all, { typed, limit: most }) : []
  const isOpen = options.length > 0
  const current = isOpen ? options[at] : undefined
  const optionId = (index: number) => `${listId}-${index}`

  function ask(asked: boolean): void {
    setAsked(asked)
    setAt(-1)
  }
  function take(suggestion: Given): void {
    ask(false)
    onTake(suggestion)
  }
  function move(by: 1 | -1): void {
    if (!isOpen) {
      setAsked(true)
      setAt(0)
      return
    }
    // From beyond either end to the other, past a place where none is chosen.
    const places = options.length + 1
    setAt(((at + 1 + by + places) % places) - 1)
  }
  function press(event: KeyboardEvent): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp' && isOpen) move(-1)
    else if (event.key === 'Enter' && current !== undefined) take(current)
    else if (event.key === 'Escape' && isOpen) {
      ask(false)
      event.stopPropagation()
    } else return false
    event.preventDefault()
    return true
  }
  return {
    listId,
    isOpen,
    options,
    at: current === undefined ? -1 : at,
    optionId,
    take,
    open: () => ask(true),
    close: () => ask(false),
    press,
    comboboxProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? listId : undefined,
      'aria-activedescendant': current === undefined ? undefined : optionId(at),
      autoComplete: 'off',
    },
  }
}
