import { useState } from 'react'
import { Check, Clock } from 'lucide-react'
import type { AssignmentState } from '../storage/assignments.ts'
import { counted } from '../ui/counted.ts'
import { shortTime } from '../ui/short-time.ts'
import { shownTitle } from '../ui/shown-title.ts'

interface HandedOutItemProps {
  readonly state: AssignmentState
  readonly onReveal: (id: string) => void
}

/** One package: its articles, who has returned it, and opening it; early opening takes a second press. */
export function HandedOutItem({ state, onReveal }: HandedOutItemProps) {
  const { row, articles, returned, missing } = state
  const { assignment, revealed } = row
  const [isAsking, setIsAsking] = useState(false)
  const isWaiting = missing.length > 0
  const waitsFor = missing.join(', ')
  const title =
    articles.map(shownTitle).join(', ') || counted(assignment.articleIds.length, 'article')
  return (
    <li className="handed-out-item">
      <p className="handed-out-title">{title}</p>
      <p className="handout-hint">
        {shortTime(assignment.created)} · for {assignment.annotators.join(', ')}
        {row.role === 'returned' && ' · handed out elsewhere'}
        {row.role === 'received' && ' · handed to you as well'}
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
          {missing.map((name) => (
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
      {revealed === null && isAsking && (
        <p role="alert" className="handed-out-warning">
          Still missing: {waitsFor}. Whoever sees the work of others before theirs is done does not
          annotate blindly any more. That it was opened early stays on record.
        </p>
      )}
      {revealed === null && returned.length > 0 && (
        <div className="handed-out-actions">
          <button
            type="button"
            className={isWaiting ? 'button' : 'button button-primary'}
            onClick={() => {
              if (isWaiting && !isAsking) setIsAsking(true)
              else onReveal(row.id)
            }}
          >
            {isAsking ? 'Open without them' : 'Open returns'}
          </button>
          {isAsking && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => setIsAsking(false)}
            >
              Wait
            </button>
          )}
        </div>
      )}
    </li>
  )
}
