import type { Conflict, ConflictKind } from '../../shared/conflict/conflict.ts'
import type { Choice } from '../../shared/conflict/settle-record.ts'
import type { OpenConflict } from '../storage/read-conflicts.ts'
import { isBlank } from '../../shared/text/is-blank.ts'
import { shortened } from '../ui/shortened.ts'
import { ConflictBlock } from './conflict-block.tsx'
import { sideWords } from './version-words.ts'

export interface ConflictActions {
  /** Goes to where the record is shown. */
  readonly onOpen: (conflict: OpenConflict) => void
  readonly onSettle: (conflict: Conflict, choice: Choice) => void
}

interface ConflictRowProps extends ConflictActions {
  readonly conflict: OpenConflict
  readonly isCurrent: boolean
  /** Its versions are shown in the list. */
  readonly isExpanded: boolean
  readonly onExpand: () => void
}

const kindNames: Readonly<Record<ConflictKind, string>> = {
  annotation: 'Annotation',
  relation: 'Relation',
  decision: 'Decision',
  guidance: 'Codebook',
  article: 'Article details',
}

/** One open conflict: what it is, where, and in short how its versions differ. */
export function ConflictRow({
  conflict,
  isCurrent,
  isExpanded,
  onExpand,
  onOpen,
  onSettle,
}: ConflictRowProps) {
  const { kind, subject, title, creator } = conflict
  const isElsewhere = hasCard(conflict)
  const where = [
    kind === 'article' ? null : title === null ? null : isBlank(title) ? 'Untitled' : title,
    creator === '' ? null : `by ${creator}`,
  ]
  return (
    <>
      <button
        type="button"
        className="conflict-row"
        tabIndex={isCurrent ? 0 : -1}
        aria-expanded={isElsewhere ? undefined : isExpanded}
        onClick={() => (isElsewhere ? onOpen(conflict) : onExpand())}
      >
        <span className="conflict-kind">{kindNames[kind]}</span>
        <span className="conflict-subject" dir="auto">
          {subject}
        </span>
        <span className="conflict-where">{where.filter(Boolean).join(' · ')}</span>
        <span className="conflict-short">{inShort(conflict)}</span>
      </button>
      {isExpanded && <ConflictBlock conflict={conflict} onSettle={onSettle} />}
    </>
  )
}

/** Whether it is settled on the card of an article that is shown, else in the list. */
export function hasCard({ kind, title }: OpenConflict): boolean {
  return kind === 'annotation' && title !== null
}

/** The first thing in which the versions differ, and how many more there are. */
function inShort({ versions, differences }: OpenConflict): string {
  if (versions.some(({ isDeleted }) => isDeleted)) {
    const [first = '', ...rest] = versions.map(sideWords)
    return [first, ...rest.map((words) => words.toLowerCase())].join(', ')
  }
  const [first, ...others] = differences
  if (first === undefined) return ''
  const words = first.words.map((each) => (each ? shortened(each) : 'none'))
  const more = others.map(({ label }) => label.toLowerCase()).join(', ')
  return `${first.label}: ${words.join(' | ')}${more === '' ? '' : `; also ${more}`}`
}
