import type { Annotation } from '../../../shared/model/annotation.ts'
import { pointAtAnnotation } from '../../state/session.ts'
import { TagIcon, tagName } from '../../ui/tag-icon.tsx'

interface OverlapOptionProps {
  readonly id: string
  readonly annotation: Annotation
  /** Who says it or, where several people annotated, who that was; empty for neither. */
  readonly by: string
  readonly isSelected: boolean
  readonly index: number
  readonly count: number
  /** In CSS pixels below the list's first. */
  readonly top: number
}

/** One of the annotations at a place. */
export function OverlapOption({
  id,
  annotation,
  by,
  isSelected,
  index,
  count,
  top,
}: OverlapOptionProps) {
  const { tag, quote } = annotation
  return (
    <div
      id={id}
      className="overlaps-option"
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => pointAtAnnotation(annotation.id)}
    >
      <TagIcon tag={tag} size={14} />
      <span className="visually-hidden">{tagName(tag)}: </span>
      <q dir="auto">{quote.exact}</q>
      {by !== '' && <span>{by}</span>}
    </div>
  )
}
