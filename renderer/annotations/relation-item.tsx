import { useEffect, useId, useRef } from 'react'
import { SlidersHorizontal } from 'lucide-react'
import type { Decision } from '../../shared/model/decision.ts'
import { canonicalId } from '../../shared/model/relation.ts'
import { openRelation, relationFocused, useOpenRelation } from '../state/open-relation.ts'
import type { Related } from '../storage/read-related.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { AnnotationActions } from './annotation-actions.ts'
import { CardDecisions } from './card-decisions.tsx'
import { RelationFields } from './relation-fields.tsx'
import { RelationSentence } from './relation-sentence.tsx'

export type RelationActions = Pick<
  AnnotationActions,
  'onFollow' | 'onEditRelation' | 'onUnrelate' | 'renderConflict'
>

interface RelationItemProps extends RelationActions {
  readonly related: Related
  readonly seenFrom: string
  readonly articleId: string
  /** It is the only one of its card, and so its fields are in nobody's way. */
  readonly isAlone: boolean
  readonly decisionsOf: ReadonlyMap<string, readonly Decision[]>
}

/** A relation on the selected card: its sentence and, opened, what can be changed of it. */
export function RelationItem({
  related,
  seenFrom,
  articleId,
  isAlone,
  decisionsOf,
  onFollow,
  onEditRelation,
  onUnrelate,
  renderConflict,
}: RelationItemProps) {
  const { relation } = related
  const isOpened = useOpenRelation(({ id }) => id === relation.id)
  const takesFocus = useOpenRelation((open) => open.id === relation.id && open.takesFocus)
  const sentenceRef = useRef<HTMLButtonElement>(null)
  const fieldsId = useId()
  const isOpen = isOpened || isAlone

  useEffect(() => {
    if (!takesFocus) return
    sentenceRef.current?.focus({ preventScroll: true })
    sentenceRef.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
    relationFocused()
  }, [takesFocus])

  return (
    <li className="relation-item">
      <div className="relation-line">
        <RelationSentence
          ref={sentenceRef}
          related={related}
          seenFrom={seenFrom}
          articleId={articleId}
          onFollow={onFollow}
        />
        {!isAlone && (
          <IconButton
            icon={SlidersHorizontal}
            label="Edit relation"
            className="relation-edit"
            aria-expanded={isOpen}
            aria-controls={isOpen ? fieldsId : undefined}
            onClick={() => openRelation(isOpened ? null : relation.id)}
          />
        )}
      </div>
      {relation.concurrent !== undefined &&
        renderConflict?.({ kind: 'relation', id: relation.id, record: relation }, true)}
      <CardDecisions of={canonicalId(relation)} decisionsOf={decisionsOf} />
      {isOpen ? (
        <div id={fieldsId}>
          <RelationFields
            relation={relation}
            seenFrom={seenFrom}
            onEditRelation={onEditRelation}
            onUnrelate={onUnrelate}
          />
        </div>
      ) : (
        <RelationFacts {...relation} />
      )}
    </li>
  )
}

/** How sure somebody was of a relation and what they noted, where its fields are closed. */
export function RelationFacts({ confidence, note }: Related['relation']) {
  if (confidence === null && note === '') return null
  return (
    <p className="relation-facts">
      {confidence !== null && `${confidence} confidence`}
      {confidence !== null && note !== '' && ' · '}
      {note}
    </p>
  )
}
