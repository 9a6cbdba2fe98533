import { useState } from 'react'
import type { AssignmentState } from '../storage/assignments.ts'

interface OpenReturnsProps {
  readonly state: AssignmentState
  readonly onOpen: () => void
}

/** Opens what came back, or ends blind annotating where nothing did; early, it takes a second press. */
export function OpenReturns({ state, onOpen }: OpenReturnsProps) {
  const { row, returned, missing } = state
  const [isAsking, setIsAsking] = useState(false)
  const isEarly = missing.length > 0
  const hasReturns = returned.length > 0
  return (
    <>
      {isAsking && (
        <p role="alert" className="handed-out-warning">
          {row.role !== 'received' && `Still missing: ${missing.join(', ')}. `}
          Whoever sees the work of others before theirs is done does not annotate blindly any more.
          That it was opened early stays on record.
        </p>
      )}
      <div className="handed-out-actions">
        <button
          type="button"
          className={isEarly ? 'button' : 'button button-primary'}
          onClick={() => {
            if (isEarly && !isAsking) setIsAsking(true)
            else onOpen()
          }}
        >
          {isAsking ? early[row.role] : hasReturns ? 'Open returns' : withoutReturns[row.role]}
        </button>
        {isAsking && (
          <button type="button" className="button button-quiet" onClick={() => setIsAsking(false)}>
            Wait
          </button>
        )}
      </div>
    </>
  )
}

const withoutReturns = {
  'handed-out': 'Stop waiting',
  returned: 'Stop waiting',
  received: 'Stop annotating blindly',
} as const

const early = {
  'handed-out': 'Open without them',
  returned: 'Open without them',
  received: 'See the work of others',
} as const
