import { useEffect, useEffectEvent, useRef, useState } from 'react'

interface Committing {
  readonly value: string
  readonly onCommit: (value: string) => void
  /** What was typed is dropped when the field is left without a word: it would do too much. */
  readonly isDropped?: boolean
}

/** What is typed over a value, and the ways in which that ends. */
export interface Committed {
  /** As it stands in the field. */
  readonly shown: string
  /** Null while nothing was typed. */
  readonly typed: string | null
  readonly type: (text: string) => void
  /** Keeps what was typed; where it is the value, nothing happens. */
  readonly flush: () => void
  /** Ends the typing as leaving the field does. */
  readonly leave: () => void
  /** Takes the typing back; false where there is none. */
  readonly takeBack: () => boolean
}

/**
 * Keeps what is typed over a value as one step: when it is flushed, when the field goes from the
 * screen and when the window closes.
 */
export function useCommitted({ value, onCommit, isDropped = false }: Committing): Committed {
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
    type(null)
    if (text !== null && text !== committed.current.value) committed.current.onCommit(text)
  }
  function takeBack(): boolean {
    const isTyped = pending.current !== null
    type(null)
    return isTyped
  }
  function leave(): void {
    if (isDropped) type(null)
    else flush()
  }
  const leaveNow = useEffectEvent(leave)
  useEffect(() => {
    const whenHidden = () => leaveNow()
    window.addEventListener('pagehide', whenHidden)
    const kept = committed
    return () => {
      window.removeEventListener('pagehide', whenHidden)
      if (isDropped) return
      // A field that leaves the screen while typed in gets no blur.
      const text = pending.current
      pending.current = null
      if (text !== null && text !== kept.current.value) kept.current.onCommit(text)
    }
  }, [isDropped])
  return { shown: typed ?? value, typed, type, flush, leave, takeBack }
}
