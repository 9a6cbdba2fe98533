import { useState } from 'react'
import { History } from 'lucide-react'
import { useSteps } from '../storage/hooks.tsx'
import type { ListedStep } from '../storage/read-steps.ts'
import { shortTime } from '../ui/short-time.ts'
import './history.css'

interface HistoryListProps {
  /** Makes a step the last one that is done. */
  readonly onTurnTo: (step: ListedStep) => void
}

const pageLength = 100

/** Every step by name, the latest first; choosing one goes back or forward to it. */
export function HistoryList({ onTurnTo }: HistoryListProps) {
  const [limit, setLimit] = useState(pageLength)
  const history = useSteps(limit)
  if (history === undefined) return null
  const { steps, hasOlder } = history
  if (steps.length === 0) {
    return (
      <div className="empty-state">
        <History size={20} aria-hidden />
        <p>What you do is listed here step by step, and can be taken back, also after a restart.</p>
      </div>
    )
  }
  const now = steps.find(({ isDone }) => isDone)?.seq
  return (
    <div className="history-scroller">
      <ol className="history-list" aria-label="History">
        {steps.map((step) => (
          <li key={step.seq}>
            <button
              type="button"
              className={step.isDone ? 'history-step' : 'history-step history-undone'}
              aria-current={step.seq === now ? 'step' : undefined}
              title={step.isDone ? 'Go back to here' : 'Do again up to here'}
              onClick={() => onTurnTo(step)}
            >
              <span>{step.label}</span>
              <time dateTime={step.at}>{shortTime(step.at)}</time>
            </button>
          </li>
        ))}
      </ol>
      {hasOlder && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => setLimit(limit + pageLength)}
        >
          Show older steps
        </button>
      )}
    </div>
  )
}
