import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ChangeEvent, KeyboardEvent } from 'react'

interface CommitFieldProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly multiline?: boolean
  readonly placeholder?: string
}

/**
 * A text field that keeps what was typed as one step: when it is left, on Enter (in several lines
 * Ctrl or Cmd with Enter), when it goes from the screen and when the window closes. Escape takes
 * the typing back.
 */
export function CommitField({ label, value, onCommit, multiline, placeholder }: CommitFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const committed = useRef({ value, onCommit })
  useEffect(() => {
    committed.current = { value, onCommit }
  }, [value, onCommit])

  function type(text: string | null): void {
    pending.current = text
    setTyped(text)
  }
  function flush(): void {
    const text = pending.current
    pending.current = null
    setTyped(null)
    if (text !== null && text !== committed.current.value) committed.current.onCommit(text)
  }
  const flushNow = useEffectEvent(flush)
  useEffect(() => {
    const leave = () => flushNow()
    window.addEventListener('pagehide', leave)
    const kept = committed
    return () => {
      window.removeEventListener('pagehide', leave)
      // A field that leaves the screen while typed in gets no blur.
      const text = pending.current
      pending.current = null
      if (text !== null && text !== kept.current.value) kept.current.onCommit(text)
    }
  }, [])

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // While an input method composes a word, its keys choose and cancel that word.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && pending.current !== null) {
      event.stopPropagation()
      type(null)
    }
    const leaves = multiline !== true || event.ctrlKey || event.metaKey
    if (event.key === 'Enter' && leaves) {
      event.preventDefault()
      flush()
    }
  }
  const shared = {
    className: 'field-input',
    'aria-label': label,
    placeholder,
    value: typed ?? value,
    onBlur: flush,
    onKeyDown,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      type(event.target.value)
    },
  }
  return multiline === true ? <textarea rows={2} {...shared} /> : <input type="text" {...shared} />
}
