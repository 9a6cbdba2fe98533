import { useLayoutEffect, useRef } from 'react'
import type { FocusEvent, ReactNode } from 'react'
import { focusMain } from './focus-main.ts'

/**
 * Keeps the focus near when what has it goes away: of a list, whose items carry `data-index`, to
 * what `data-holds-focus` marks in the next item or else the last; of anything else, to its first
 * button or the middle of the window.
 */
export function KeepsFocus({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  /** Where the focus is: the item's place, -1 outside of a list; null when it is elsewhere. */
  const held = useRef<number | null>(null)
  useLayoutEffect(() => {
    const within = ref.current
    if (within === null) return
    const observer = new MutationObserver(() => {
      if (held.current === null || document.activeElement !== document.body) return
      focusNear(within, held.current)
    })
    observer.observe(within, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      if (within.contains(document.activeElement)) focusMain()
    }
  }, [])
  function hold({ target }: FocusEvent): void {
    held.current = indexOf(target.closest('[data-index]'))
  }
  // Not called where the focus is lost because its element goes away.
  function letGo(): void {
    held.current = null
  }
  return (
    <div ref={ref} className="keeps-focus" onFocus={hold} onBlur={letGo}>
      {children}
    </div>
  )
}

function indexOf(item: Element | null): number {
  return Number(item?.getAttribute('data-index') ?? -1)
}

function focusNear(within: Element, index: number): void {
  const items = [...within.querySelectorAll('[data-index]')].toSorted(
    (a, b) => indexOf(a) - indexOf(b),
  )
  const item = items.find((each) => indexOf(each) >= index) ?? items.at(-1)
  const next =
    item?.querySelector<HTMLElement>('[data-holds-focus]') ??
    within.querySelector<HTMLElement>('button:not(:disabled)')
  if (next === null) focusMain()
  else next.focus()
}
