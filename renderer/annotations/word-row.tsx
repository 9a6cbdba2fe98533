import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Pencil } from 'lucide-react'
import type { UsedWord } from '../../shared/words/used-words.ts'
import { IconButton } from '../ui/icon-button.tsx'

interface WordRowProps {
  readonly used: UsedWord
  readonly isEdited: boolean
  /** How often another word is used; 0 where it is not. */
  readonly countOf: (word: string) => number
  readonly onEdit: (isEdited: boolean) => void
  readonly onRename: (to: string) => void
}

const counts = new Intl.NumberFormat()

/** A speaker or label, how often it is used, and the way to call it something else. */
export function WordRow({ used, isEdited, countOf, onEdit, onRename }: WordRowProps) {
  const rowRef = useRef<HTMLDivElement>(null)
  const wasEdited = useRef(false)
  useLayoutEffect(() => {
    // Back to where the renaming began, which was drawn anew.
    if (wasEdited.current && !isEdited && document.activeElement === document.body) {
      rowRef.current?.querySelector('button')?.focus()
    }
    wasEdited.current = isEdited
  }, [isEdited])
  if (isEdited) {
    return (
      <RenameForm
        word={used.word}
        countOf={countOf}
        onRename={onRename}
        onLeave={() => onEdit(false)}
      />
    )
  }
  return (
    <div className="word-row" ref={rowRef} onDoubleClick={() => onEdit(true)}>
      <span className="word-row-word" dir="auto">
        {used.word}
      </span>
      <span className="word-row-count">{counts.format(used.count)}</span>
      <IconButton icon={Pencil} label={`Rename ${used.word}`} onClick={() => onEdit(true)} />
    </div>
  )
}

interface RenameFormProps {
  readonly word: string
  readonly countOf: (word: string) => number
  readonly onRename: (to: string) => void
  readonly onLeave: () => void
}

function RenameForm({ word, countOf, onRename, onLeave }: RenameFormProps) {
  const [typed, setTyped] = useState(word)
  const to = typed.trim()
  const isOther = to !== word && to !== ''
  const merged = isOther ? countOf(to) : 0
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // Otherwise the dialog would close.
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <form
      className="word-row word-row-edited"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        if (isOther) onRename(to)
      }}
    >
      <input
        className="field-input"
        aria-label={`New name of ${word}`}
        autoFocus
        value={typed}
        onFocus={(event) => event.target.select()}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit" className="button button-primary" disabled={!isOther}>
        {merged > 0 ? 'Merge' : 'Rename'}
      </button>
      <button type="button" className="button" onClick={onLeave}>
        Cancel
      </button>
      <p className="word-row-hint" role="status">
        {merged > 0 &&
          `“${to}” is used already (${counts.format(merged)}). The two become one; undo parts them again.`}
      </p>
    </form>
  )
}
