import { Undo2 } from 'lucide-react'
import type { Decision } from '../../shared/model/decision.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { decisionWords } from '../ui/decision-words.ts'

interface DecisionLineProps {
  readonly decision: Decision
  /** The names of those whose annotations stand. */
  readonly keptBy: readonly string[]
  /** What was made for it, in words. */
  readonly made: readonly string[]
  readonly nameOf: (annotator: string) => string
  /** Why, where that is to be said here; else empty. */
  readonly reason: string
  /** Null where it cannot be taken back here. */
  readonly onTakeBack: (() => void) | null
}

/** What was decided, by whom, when, and in the place of how many earlier decisions. */
export function DecisionLine(props: DecisionLineProps) {
  const { decision, keptBy, made, reason, nameOf, onTakeBack } = props
  const { creator, supersedes } = decision
  const who = creator.name === '' ? nameOf(creator.id) : creator.name
  return (
    <p className="decide-line">
      <span>
        {decisionWords(decision, { who, keptBy })}
        {made.map((words) => (
          <span key={words} className="decide-made">
            {words}
          </span>
        ))}
        {reason !== '' && (
          <q className="decide-made" dir="auto">
            {reason}
          </q>
        )}
        {supersedes.length > 0 && (
          <span className="decide-quiet">
            {' '}
            In place of{' '}
            {supersedes.length === 1 ? 'an earlier one' : `${supersedes.length} earlier`}.
          </span>
        )}
      </span>
      {onTakeBack !== null && (
        <IconButton icon={Undo2} label="Take decision back" onClick={onTakeBack} />
      )}
    </p>
  )
}
