import { useMemo, useRef } from 'react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { isBlank } from '../../../shared/text/is-blank.ts'
import type { Candidate } from '../../storage/read-candidates.ts'
import { otherEnd } from '../../storage/read-related.ts'
import type { Related } from '../../storage/read-related.ts'
import { relationWords } from '../../../shared/model/relation-words.ts'
import { TagIcon, tagName } from '../../ui/tag-icon.tsx'
import type { Found } from './candidate-search.ts'
import { useRowWindow } from './use-row-window.ts'

interface CandidateListProps {
  readonly id: string
  readonly found: Found
  /** The row that Enter takes. */
  readonly at: number
  readonly subject: Annotation
  readonly related: readonly Related[]
  readonly onPoint: (row: number) => void
  readonly onChoose: (candidate: Candidate) => void
}

/** In CSS pixels, as the style sheet has it. */
const rowHeight = 60

/** The annotations that were found; only those in view are drawn. */
export function CandidateList({
  id,
  found,
  at,
  subject,
  related,
  onPoint,
  onChoose,
}: CandidateListProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const present = useMemo(() => presentWords(related, subject.id), [related, subject.id])
  const { first, end } = useRowWindow(scrollerRef, { count: found.count, height: rowHeight, at })
  return (
    // What scrolls is the list that the field above walks: it needs no focus of its own.
    <div
      id={id}
      ref={scrollerRef}
      className="relate-scroller"
      role="listbox"
      aria-label="Annotations to relate to"
    >
      <ul className="relate-list" role="presentation" style={{ height: found.count * rowHeight }}>
        {found.list.slice(first, end).map((candidate, row) => {
          const index = first + row
          const { tag, exact, speaker, articleId, title } = candidate
          const already = present.get(candidate.id)
          return (
            <li
              key={candidate.id}
              id={optionId(id, index)}
              role="option"
              aria-selected={index === at}
              aria-setsize={found.count}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${index * rowHeight}px)` }}
              onPointerMove={() => {
                if (index !== at) onPoint(index)
              }}
              onClick={() => onChoose(candidate)}
            >
              <TagIcon tag={tag} />
              <span className="visually-hidden">{tagName(tag)}: </span>
              <q dir="auto">{exact}</q>
              <span className="relate-where">
                {speaker !== '' && `${speaker} · `}
                {articleId === subject.articleId ? 'this article' : titleOf(title)}
                {already !== undefined && <em> · {already} already</em>}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

function titleOf(title: string): string {
  return isBlank(title) ? 'an untitled article' : title
}

/** How the subject stands already to others, by their ids. */
function presentWords(related: readonly Related[], subjectId: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const each of related) {
    const { from, to, kind } = each.relation
    if (from !== subjectId && to !== subjectId) continue
    const { annotation, isObject } = otherEnd(each, subjectId)
    if (annotation === undefined) continue
    const said = relationWords(kind, isObject)
    const before = words.get(annotation.id)
    words.set(annotation.id, before === undefined ? said : `${before}, ${said}`)
  }
  return words
}
