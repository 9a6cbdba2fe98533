import { useEffect, useId, useRef, useState } from 'react'
import type { Conflict, ConflictDifference } from '../../shared/conflict/conflict.ts'
import { defaultPicks } from '../../shared/conflict/default-picks.ts'
import type { Picks } from '../../shared/conflict/settle-record.ts'
import { FieldWords } from './difference-words.tsx'
import { sideWords } from './version-words.ts'

interface CombineFormProps {
  readonly conflict: Conflict
  readonly onCombine: (picks: Picks) => void
  readonly onCancel: () => void
}

type Pick = number | 'both'

/** Takes each differing field from one version, or from both; shows what will be kept. */
export function CombineForm({ conflict, onCombine, onCancel }: CombineFormProps) {
  const [picks, setPicks] = useState(() => defaultPicks(conflict))
  const formRef = useRef<HTMLFormElement>(null)
  const { differences } = conflict
  useEffect(() => formRef.current?.querySelector('input')?.focus(), [])
  function leave(): void {
    // What has the focus goes away with the form.
    formRef.current?.closest<HTMLElement>('.conflict')?.focus()
    onCancel()
  }
  return (
    <form
      ref={formRef}
      className="conflict-form"
      onSubmit={(event) => {
        event.preventDefault()
        onCombine(picks)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        leave()
      }}
    >
      {differences.map((difference) => (
        <FieldPicker
          key={difference.name}
          conflict={conflict}
          difference={difference}
          pick={picks[difference.name]}
          onPick={(pick) => setPicks({ ...picks, [difference.name]: pick })}
        />
      ))}
      <div className="conflict-preview" role="group" aria-label="What is kept">
        <p className="conflict-side">
          <strong>What is kept</strong>
        </p>
        <dl>
          {differences.map((difference) => (
            <div key={difference.name}>
              <dt>{difference.label}</dt>
              <dd dir="auto">
                <FieldWords
                  name={difference.name}
                  words={wordsOf(difference, picks[difference.name])}
                />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="conflict-actions">
        <button type="submit" className="button button-primary">
          Keep combined
        </button>
        <button type="button" className="button" onClick={leave}>
          Cancel
        </button>
      </div>
    </form>
  )
}

function wordsOf({ words, both }: ConflictDifference, pick: Pick | undefined): string {
  return (pick === 'both' ? both : words[pick ?? 0]) ?? ''
}

interface FieldPickerProps {
  readonly conflict: Conflict
  readonly difference: ConflictDifference
  readonly pick: Pick | undefined
  readonly onPick: (pick: Pick) => void
}

function FieldPicker({ conflict, difference, pick, onPick }: FieldPickerProps) {
  const group = useId()
  const { name, label, words, both } = difference
  return (
    <fieldset className="conflict-field">
      <legend>{label}</legend>
      {conflict.versions.map((version, at) => {
        const says = words[at] ?? null
        if (says === null) return null
        return (
          <label key={`${version.modified} ${at}`}>
            <input type="radio" name={group} checked={pick === at} onChange={() => onPick(at)} />
            <span>
              <span className="conflict-from">{sideWords(version)}</span>{' '}
              <FieldWords name={name} words={says} />
            </span>
          </label>
        )
      })}
      {both !== null && (
        <label>
          <input
            type="radio"
            name={group}
            checked={pick === 'both'}
            onChange={() => onPick('both')}
          />
          <span>
            {conflict.versions.filter(({ isDeleted }) => !isDeleted).length > 2 ? 'All' : 'Both'}
          </span>
        </label>
      )}
    </fieldset>
  )
}
