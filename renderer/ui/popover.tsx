import { useEffect, useId, useRef, useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { placeBeside } from './place-beside.ts'
import './popover.css'

interface PopoverProps extends Omit<ComponentProps<'button'>, 'children' | 'content'> {
  /** What stands on the button. */
  readonly children: ReactNode
  /** Names what opens. */
  readonly title: string
  /** Drawn only while it is open. */
  readonly content: (close: () => void) => ReactNode
}

/** A button and what it opens beside itself. Escape and a click elsewhere close it. */
export function Popover({ children, title, content, ...button }: PopoverProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const buttonRef = useRef<HTMLButtonElement>(null)
  const [panel, setPanel] = useState<HTMLDivElement | null>(null)
  useEffect(() => {
    if (!isOpen || panel === null || buttonRef.current === null) return
    return placeBeside(panel, buttonRef.current)
  }, [isOpen, panel])
  return (
    <>
      <button
        type="button"
        {...button}
        ref={buttonRef}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        {children}
      </button>
      <div
        id={id}
        ref={setPanel}
        className="popover"
        popover="auto"
        role="dialog"
        aria-label={title}
        onBeforeToggle={(event) => {
          if (event.target !== event.currentTarget) return
          // There before it is shown, its first field gets the focus, and what is typed at once.
          flushSync(() => setOpen(event.newState === 'open'))
          firstField(panel)?.setAttribute('autofocus', '')
        }}
      >
        {isOpen && content(() => panel?.hidePopover())}
      </div>
    </>
  )
}

/** Before a field may stand buttons that take what is in it away. */
function firstField(panel: Element | null): Element | null | undefined {
  return panel?.querySelector('input') ?? panel?.querySelector('button')
}
