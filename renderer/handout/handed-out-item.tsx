import { Check, Clock, EyeOff } from 'lucide-react'
import type { AssignmentState } from '../storage/assignments.ts'
import { counted } from '../ui/counted.ts'
import { shortTime } from '../ui/short-time.ts'
import { shownTitle } from '../ui/shown-title.ts'
import { OpenReturns } from './open-returns.tsx'

interface HandedOutItemProps {
  readonly state: AssignmentState
  readonly onReveal: (id: string) => void
}

/** One package: its articles, who has returned it, and opening it. */
export function HandedOutItem({ state, onReveal }: HandedOutItemProps) {
  const { row, articles, returned, missing } = state
  const { assignment, revealed, role } = row
  const title =
    articles.map(shownTitle).join(', ') || counted(assignment.articleIds.length, 'article')
  return (
    <li className="handed-out-item">
      <p className="handed-out-title">{title}</p>
      <p className="handout-hint">
        {shortTime(assignment.created)} · for {assignment.annotators.join(', ')}
        {role === 'returned' && ' · handed out elsewhere'}
        {role === 'received' && ' · handed to you'}
      </p>
      {revealed === null ? (
        <ul className="handed-out-people" aria-label="Returns">
          {returned.map(({ by, received, fileName }) => (
            <li key={`${fileName} ${received}`}>
              <Check size={14} aria-hidden />{' '}
              {by.map(({ name }) => name || 'Somebody without a name').join(', ')}: returned{' '}
              {shortTime(received)}
            </li>
          ))}
          {role === 'received' && (
            <li>
              <EyeOff size={14} aria-hidden /> You annotate it without seeing the work of others.
            </li>
          )}
          {/* Returns go to whoever handed it out. */}
          {(role === 'received' ? [] : missing).map((name) => (
            <li key={name} className="handed-out-missing">
              <Clock size={14} aria-hidden /> {name}: still to come
            </li>
          ))}
        </ul>
      ) : (
        <p>
          Opened {shortTime(revealed.at)}
          {revealed.by.name === '' ? '' : ` by ${revealed.by.name}`}
          {revealed.missing.length === 0
            ? ', when all had returned it.'
            : `, without ${revealed.missing.join(', ')}.`}
        </p>
      )}
      {revealed === null && <OpenReturns state={state} onOpen={() => onReveal(row.id)} />}
    </li>
  )
}
