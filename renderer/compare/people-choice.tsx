import { Upload, Users } from 'lucide-react'
import type { Agent } from '../../shared/model/agent.ts'
import { Popover } from '../ui/popover.tsx'
import { nameAmong } from './compared.ts'

interface PeopleChoiceProps {
  readonly people: readonly Agent[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  /** Asks for files with the work of others. */
  readonly onImport: () => void
}

/** Whose annotations are compared. */
export function PeopleChoice({ people, chosen, onChange, onImport }: PeopleChoiceProps) {
  const isChosen = new Set(chosen)
  return (
    <Popover
      className="button button-quiet"
      title="Whom to compare"
      content={(close) => (
        <div className="compare-people">
          {people.map(({ id }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={isChosen.has(id)}
                onChange={({ target }) =>
                  onChange(
                    people
                      .map((each) => each.id)
                      .filter((each) => (each === id ? target.checked : isChosen.has(each))),
                  )
                }
              />
              {nameAmong({ annotators: people }, id)}
            </label>
          ))}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              close()
              onImport()
            }}
          >
            <Upload size={16} aria-hidden /> Add files…
          </button>
        </div>
      )}
    >
      <Users size={16} aria-hidden /> {chosen.length} of {people.length} people
    </Popover>
  )
}
