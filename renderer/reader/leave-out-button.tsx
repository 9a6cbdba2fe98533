import { useRef } from 'react'
import type { RefObject } from 'react'
import { Eye, EyeOff } from 'lucide-react'
import type { Span } from '../../shared/model/span.ts'
import type { TextView } from './text-view.ts'
import { usePlaceBeside } from './use-place-beside.ts'

interface LeaveOutButtonProps {
  readonly drawn: RefObject<{ readonly view: TextView } | null>
  readonly draft: Span
  readonly isLeftOut: boolean
  readonly onClick: () => void
}

/** Beside the selected words: leaves them out, or takes them in. */
export function LeaveOutButton({ drawn, draft, isLeftOut, onClick }: LeaveOutButtonProps) {
  const ref = useRef<HTMLDivElement>(null)
  const place = usePlaceBeside(ref, drawn, draft)
  const Icon = isLeftOut ? Eye : EyeOff
  return (
    <div
      ref={ref}
      className="tag-toolbar"
      style={place}
      // Keeps the selection while the button is pressed.
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" className="tag-toolbar-button" onClick={onClick}>
        <Icon size={16} aria-hidden />
        {isLeftOut ? 'Take in' : 'Leave out'}
      </button>
    </div>
  )
}
