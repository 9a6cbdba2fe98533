import type { RelationKind } from '../../shared/model/relation.ts'
import { kindDashes } from './kind-dashes.ts'
import './kind-mark.css'

interface KindMarkProps {
  readonly kind: RelationKind
  /** Whether it leads away from where it is seen. */
  readonly isSubject: boolean
}

/** A short arrow as the kind of relation is drawn: its colour, its line and its direction. */
export function KindMark({ kind, isSubject }: KindMarkProps) {
  return (
    <svg className={`kind-mark kind-${kind}`} width={22} height={10} aria-hidden>
      <g transform={isSubject ? undefined : 'rotate(180 11 5)'}>
        <line x1={1} y1={5} x2={16} y2={5} strokeDasharray={kindDashes[kind]} />
        <path d="M 15 1 L 21 5 L 15 9 z" />
      </g>
    </svg>
  )
}
