import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { IconButton } from './icon-button.tsx'
import './dialog.css'

interface DialogProps {
  /** Names the dialog for everyone. */
  readonly title: string
  /** A sheet takes most of the window; its content scrolls itself. */
  readonly size?: 'sheet'
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A modal dialog, shown as long as it is rendered. Escape and a click beside it close it. What
 * `data-takes-focus` marks has the focus at first.
 */
export function Dialog({ title, size, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // It would be the button that closes; React's own `autoFocus` comes before the dialog is shown.
    dialog?.querySelector<HTMLElement>('[data-takes-focus]')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      className={size === 'sheet' ? 'dialog dialog-sheet' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className="dialog-body">
        <header className="dialog-header">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon={X} label="Close" onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  )
}
