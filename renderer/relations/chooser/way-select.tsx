import { relationKinds } from '../../../shared/model/relation.ts'
import type { RelationWay } from '../../../shared/model/usual-relation.ts'
import { relationWords } from '../../../shared/model/relation-words.ts'

interface WaySelectProps {
  readonly way: RelationWay
  readonly onChoose: (way: RelationWay) => void
}

const ways: readonly RelationWay[] = [false, true].flatMap((turned) =>
  relationKinds.map((kind) => ({ kind, turned })),
)

/** How the one annotation stands to the other: each kind, said from either end. */
export function WaySelect({ way, onChoose }: WaySelectProps) {
  return (
    <select
      className="field-input"
      aria-label="Kind of relation"
      value={nameOf(way)}
      onChange={({ target }) => {
        const chosen = ways.find((each) => nameOf(each) === target.value)
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      {ways.map((each) => (
        <option key={nameOf(each)} value={nameOf(each)}>
          {nameOf(each)}
        </option>
      ))}
    </select>
  )
}

/** As it reads between the two; no two ways read the same. */
function nameOf({ kind, turned }: RelationWay): string {
  return relationWords(kind, !turned)
}
