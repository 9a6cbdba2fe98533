import { Users } from 'lucide-react'
import type { Agent } from '../../shared/model/agent.ts'
import { Popover } from '../ui/popover.tsx'

interface PeopleChoiceProps {
  readonly people: readonly Agent[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Whose annotations are compared. */
export function PeopleChoice({ people, chosen, onChange }: PeopleChoiceProps) {
  const isChosen = new Set(chosen)
  return (
    <Popover
      className="button button-quiet"
      title="Whom to compare"
      content={() => (
        <div className="compare-people">
          {people.map(({ id, name }) => (
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
              {name === '' ? 'Unnamed' : name}
            </label>
          ))}
        </div>
      )}
    >
      <Users size={16} aria-hidden /> {chosen.length} of {people.length} people
    </Popover>
  )
}
