import { useState } from 'react'
import { ArrowUpDown } from 'lucide-react'
import { relationWords } from '../../shared/model/relation-words.ts'
import { relationKinds } from '../../shared/model/relation.ts'
import type { RelationKind } from '../../shared/model/relation.ts'
import { AnotherForm } from './another-form.tsx'
import { KeySign } from './key-sign.tsx'

export interface RelationChoice {
  readonly kind: RelationKind
  /** From the second passage to the first. */
  readonly isTurned: boolean
}

interface AnotherRelationProps {
  /** The words of the two passages. */
  readonly from: string
  readonly to: string
  /** Kinds that somebody has chosen from the first to the second: they can be decided for as they are. */
  readonly chosen: ReadonlySet<RelationKind>
  readonly onMake: (choice: RelationChoice) => void
  readonly onClose: () => void
}

/** Makes a relation between the two passages that nobody made. */
export function AnotherRelation({ from, to, chosen, onMake, onClose }: AnotherRelationProps) {
  const isOffered = ({ kind, isTurned }: RelationChoice) => isTurned || !chosen.has(kind)
  const first = relationKinds.find((kind) => !chosen.has(kind))
  const [choice, setChoice] = useState<RelationChoice>(
    first === undefined ? { kind: 'denies', isTurned: true } : { kind: first, isTurned: false },
  )
  const { isTurned } = choice
  const change = (next: RelationChoice) => isOffered(next) && setChoice(next)
  const turn = () => {
    const turned = { ...choice, isTurned: !isTurned }
    if (isOffered(turned)) setChoice(turned)
    else if (first !== undefined) setChoice({ kind: first, isTurned: false })
  }
  const byNumber = relationKinds.map((kind, index) => {
    return [String(index + 1), () => change({ kind, isTurned })] as const
  })
  return (
    <AnotherForm
      label="Another relation"
      keys={{ ...Object.fromEntries(byNumber), T: turn }}
      onMake={() => onMake(choice)}
      onClose={onClose}
    >
      <q className="decide-end" dir="auto">
        {isTurned ? to : from}
      </q>
      <div className="decide-row" role="group" aria-label="Kind">
        {relationKinds.map((kind, index) => (
          <button
            key={kind}
            type="button"
            className="decide-choice"
            aria-pressed={kind === choice.kind}
            disabled={!isOffered({ kind, isTurned })}
            onClick={() => change({ kind, isTurned })}
          >
            <KeySign>{String(index + 1)}</KeySign>
            {relationWords(kind, true)}
          </button>
        ))}
      </div>
      <q className="decide-end" dir="auto">
        {isTurned ? from : to}
      </q>
      <div className="decide-row">
        <button type="submit" className="button button-primary">
          Decide for this relation
        </button>
        <button type="button" className="button button-quiet" onClick={turn}>
          <ArrowUpDown size={14} aria-hidden /> The other way round <KeySign>T</KeySign>
        </button>
      </div>
    </AnotherForm>
  )
}
