import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Decision } from '../../shared/model/decision.ts'
import { canonicalId } from '../../shared/model/relation.ts'
import type { Related } from '../storage/read-related.ts'
import { CardDecisions } from './card-decisions.tsx'
import { RelationItem } from './relation-item.tsx'
import type { RelationActions } from './relation-item.tsx'
import { RelationSentence } from './relation-sentence.tsx'
import './relation-list.css'

interface RelationListProps extends RelationActions {
  readonly related: readonly Related[]
  readonly seenFrom: string
  readonly articleId: string
  readonly selected: boolean
  /** Decisions that stand, by the relation that they are about. */
  readonly decisionsOf: ReadonlyMap<string, readonly Decision[]>
}

/** So many are shown at first, on a selected card and on another; a claim can have hundreds. */
const shownAtFirst = { selected: 12, other: 3 }
const shownMore = 50

/** What an annotation stands to, and what stands to it. Arrow keys go from one to the next. */
export function RelationList({ related, selected, ...on }: RelationListProps) {
  const [more, setMore] = useState(0)
  if (related.length === 0) return null
  const atFirst = selected ? shownAtFirst.selected : shownAtFirst.other
  const shown = related.slice(0, atFirst + (selected ? more : 0))
  const rest = related.length - shown.length
  return (
    <div className="card-relations" onKeyDown={stepByArrow}>
      <ul aria-label="Relations">
        {shown.map((each) =>
          selected ? (
            <RelationItem
              key={each.relation.id}
              related={each}
              isAlone={related.length === 1}
              {...on}
            />
          ) : (
            <li key={each.relation.id}>
              <RelationSentence related={each} {...on} />
              <CardDecisions of={canonicalId(each.relation)} decisionsOf={on.decisionsOf} />
            </li>
          ),
        )}
      </ul>
      {rest > 0 &&
        (selected ? (
          <button
            type="button"
            className="link-button relation-rest"
            onClick={() => setMore(more + shownMore)}
          >
            Show {Math.min(rest, shownMore)} of {rest} more
          </button>
        ) : (
          <p className="relation-rest">and {rest} more</p>
        ))}
    </div>
  )
}

function stepByArrow(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const { target, currentTarget } = event
  if (by === 0 || !(target instanceof HTMLElement) || !('relation' in target.dataset)) return
  event.preventDefault()
  const sentences = [...currentTarget.querySelectorAll<HTMLElement>('[data-relation]')]
  sentences[sentences.indexOf(target) + by]?.focus()
}
