import { useState } from 'react'
import { relationWords } from '../../shared/model/relation-words.ts'
import { relationKinds } from '../../shared/model/relation.ts'
import type { RelationKind } from '../../shared/model/relation.ts'

interface AnotherRelationProps {
  readonly onMake: (kind: RelationKind) => void
}

/** Makes a relation between the two passages that nobody made. */
export function AnotherRelation({ onMake }: AnotherRelationProps) {
  const [kind, setKind] = useState<RelationKind>('denies')
  return (
    <form
      className="decide-another"
      aria-label="Another relation"
      onSubmit={(event) => {
        event.preventDefault()
        onMake(kind)
      }}
    >
      <div className="decide-row" role="group" aria-label="Kind">
        {relationKinds.map((each) => (
          <button
            key={each}
            type="button"
            className="decide-choice"
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {relationWords(each, true)}
          </button>
        ))}
      </div>
      <div className="decide-row">
        <button type="submit" className="button button-primary">
          Decide for this relation
        </button>
      </div>
    </form>
  )
}
