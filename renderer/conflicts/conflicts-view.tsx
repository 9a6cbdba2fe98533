import { X } from 'lucide-react'
import { useConflicts } from '../storage/use-conflicts.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { ConflictActions } from './conflict-row.tsx'
import { ConflictsList } from './conflicts-list.tsx'
import './conflicts.css'

interface ConflictsViewProps extends ConflictActions {
  readonly onClose: () => void
}

const numbers = new Intl.NumberFormat()

/** Everything in the library that was changed on both sides and that nobody has settled. */
export function ConflictsView({ onClose, ...actions }: ConflictsViewProps) {
  const conflicts = useConflicts()
  return (
    <section className="conflicts" aria-label="Open conflicts">
      <header className="conflicts-header">
        <div className="conflicts-heading">
          <h1>
            Open conflicts{' '}
            {conflicts !== null && conflicts.length > 0 && (
              <span>{numbers.format(conflicts.length)}</span>
            )}
          </h1>
          <IconButton icon={X} label="Close the conflicts" onClick={onClose} />
        </div>
        {conflicts !== null && conflicts.length > 0 && (
          <p>
            Two people changed these at once, and both versions are kept. What you settle is settled
            for everyone who merges your file later. <kbd>↑</kbd> <kbd>↓</kbd> go through the list,{' '}
            <kbd>Enter</kbd> opens one; <kbd>C</kbd> goes to the next from anywhere.
          </p>
        )}
      </header>
      {conflicts === null && (
        <p className="conflicts-note" role="status">
          Looking through the library…
        </p>
      )}
      {conflicts?.length === 0 && (
        <p className="conflicts-note" role="status">
          No open conflicts.
        </p>
      )}
      {conflicts !== null && conflicts.length > 0 && (
        <ConflictsList conflicts={conflicts} {...actions} />
      )}
    </section>
  )
}
