import { Check, X } from 'lucide-react'
import type { Decision } from '../../shared/model/decision.ts'
import { decisionWords } from '../ui/decision-words.ts'
import './card-decisions.css'

interface CardDecisionsProps {
  /** The id of the annotation or relation. */
  readonly of: string
  /** Those that stand, by what they are about or what was made for them. */
  readonly decisionsOf: ReadonlyMap<string, readonly Decision[]>
}

/** What was decided about an annotation or a relation, by whom, when and why. */
export function CardDecisions({ of, decisionsOf }: CardDecisionsProps) {
  const decisions = decisionsOf.get(of)
  if (decisions === undefined) return null
  return (
    <ul className="card-decisions" aria-label="Decisions">
      {decisions.map((decision) => {
        const isKept = decision.outcome.kept.includes(of)
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
