import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { matchesKeys } from '../ui/keys.ts'

interface AnotherFormProps {
  /** What is made, for who does not see it. */
  readonly label: string
  /** What its keys do, as `matchesKeys` knows them. */
  readonly keys: Readonly<Record<string, () => void>>
  readonly onMake: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * Makes what nobody chose. It takes the focus, so that while it is open its keys go before those that
 * decide: Enter makes it, Escape closes it. Whatever had the focus has it again afterwards.
 */
export function AnotherForm({ label, keys, onMake, onClose, children }: AnotherFormProps) {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const form = ref.current
    form?.focus({ preventScroll: true })
    form?.scrollIntoView({ block: 'nearest' })
    return () => {
      const isFree = document.activeElement === document.body || !document.activeElement
      if (isFree && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>): void {
    const { nativeEvent, target, currentTarget } = event
    const run =
      Object.entries(keys).find(([key]) => matchesKeys(nativeEvent, key))?.[1] ??
      (event.key === 'Escape' ? onClose : null) ??
      (event.key === 'Enter' && target === currentTarget ? onMake : null)
    if (run === null) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }

  return (
    <form
      ref={ref}
      tabIndex={-1}
      className="decide-another"
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        onMake()
      }}
    >
      {children}
    </form>
  )
}
