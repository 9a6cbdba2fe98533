import { Check, X } from 'lucide-react'
import type { Decision } from '../../shared/model/decision.ts'
import { decisionWords } from '../ui/decision-words.ts'
import './card-decisions.css'

interface CardDecisionsProps {
  /** The annotation's id. */
  readonly seenFrom: string
  /** Those that stand and are about it, or for which it was made. */
  readonly decisions: readonly Decision[]
}

/** What was decided about an annotation, by whom, when and why. */
export function CardDecisions({ seenFrom, decisions }: CardDecisionsProps) {
  if (decisions.length === 0) return null
  return (
    <ul className="card-decisions" aria-label="Decisions">
      {decisions.map((decision) => {
        const isKept = decision.outcome.kept.includes(seenFrom)
        const who = decision.creator.name === '' ? 'Somebody without a name' : decision.creator.name
        return (
          <li key={decision.id}>
            {isKept ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
            <span>
              <strong>{isKept ? 'Stands.' : 'Set aside.'}</strong>{' '}
              {decisionWords(decision, { who })}
              {decision.reason !== '' && <q>{decision.reason}</q>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
