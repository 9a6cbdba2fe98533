import { useId } from 'react'
import type { Ref } from 'react'
import { CommitField } from '../ui/commit-field.tsx'

interface ReasonFieldProps {
  readonly value: string
  readonly onCommit: (reason: string) => void
  readonly fieldRef: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/** Usual reasons, offered while somebody types; any other is as good. */
const usual = [
  'As the codebook says.',
  'The whole statement belongs to it.',
  'Only the statement itself.',
  'It is said by somebody else.',
  'It is no statement of fact.',
  'It was overlooked.',
]

/** Why it is decided so. */
export function ReasonField({ value, onCommit, fieldRef }: ReasonFieldProps) {
  const listId = useId()
  return (
    <div className="decide-reason">
      <CommitField
        label="Reason"
        value={value}
        placeholder="Why (W)"
        onCommit={onCommit}
        fieldRef={fieldRef}
        listId={listId}
      />
      <datalist id={listId}>
        {usual.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
    </div>
  )
}
