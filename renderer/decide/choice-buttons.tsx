import type { Outcome } from '../../shared/model/decision.ts'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'
import { KeySign } from './key-sign.tsx'
import type { Choice } from './choice.ts'

interface ChoiceButtonsProps {
  readonly choices: readonly Choice[]
  /** What was decided; null while it is open. */
  readonly outcome: Outcome | null
  readonly isMaking: boolean
  readonly onKeep: (kept: readonly string[]) => void
  readonly onAnother: () => void
}

/** One button for each annotator who has something here, then both, neither and another one. */
export function ChoiceButtons(props: ChoiceButtonsProps) {
  const { choices, outcome, isMaking, onKeep, onAnother } = props
  const all = choices.flatMap(({ kept }) => kept)
  const isKept = (kept: readonly string[]) =>
    outcome !== null &&
    outcome.kind !== 'new' &&
    kept.length === outcome.kept.length &&
    kept.every((id) => outcome.kept.includes(id))
  return (
    <div className="decide-choices" role="group" aria-label="Decide for">
      {choices.map(({ annotator, name, kept, mark, relation }, index) => (
        <button
          key={annotator}
          type="button"
          className="decide-choice"
          aria-pressed={isKept(kept)}
          onClick={() => onKeep(kept)}
        >
          {index < 9 && <KeySign>{String(index + 1)}</KeySign>}
          <span className="decide-name">{name}</span>
          {mark !== null && (
            <>
              <TagIcon tag={mark.tag} size={14} />
              <span>{tagName(mark.tag).toLowerCase()}</span>
              <q dir="auto">{mark.words}</q>
            </>
          )}
          {relation !== '' && <span>{relation}</span>}
        </button>
      ))}
      <div className="decide-row">
        {choices.length > 1 && (
          <button
            type="button"
            className="decide-choice"
            aria-pressed={isKept(all)}
            onClick={() => onKeep(all)}
          >
            <KeySign>B</KeySign> {choices.length === 2 ? 'Both' : 'All of them'}
          </button>
        )}
        <button
          type="button"
          className="decide-choice"
          aria-pressed={isKept([])}
          onClick={() => onKeep([])}
        >
          <KeySign>N</KeySign> {choices.length === 1 ? 'Leave it out' : 'Neither'}
        </button>
        <button
          type="button"
          className="decide-choice"
          aria-expanded={isMaking}
          aria-pressed={outcome?.kind === 'new'}
          onClick={onAnother}
        >
          <KeySign>E</KeySign> Another…
        </button>
      </div>
    </div>
  )
}
