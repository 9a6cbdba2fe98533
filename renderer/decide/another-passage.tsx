import { useState } from 'react'
import type { ArticleText } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { tags } from '../../shared/model/tag.ts'
import { movedBoundary } from '../../shared/selectors/move-span.ts'
import type { BoundaryMove } from '../../shared/selectors/move-span.ts'
import type { Passages } from '../../shared/selectors/stops.ts'
import { visiblePassages } from '../../shared/selectors/visible-passages.ts'
import { TagIcon, tagName } from '../ui/tag-icon.tsx'

interface AnotherPassageProps {
  readonly text: ArticleText
  readonly leftOut: readonly Span[]
  readonly language: string
  /** What it begins as. */
  readonly span: Span
  readonly tag: Tag | null
  readonly onMake: (span: Span, tag: Tag | null) => void
}

const moves: readonly (readonly [string, BoundaryMove])[] = [
  ['Start a word earlier', { edge: 'start', by: 'word', to: 'outside' }],
  ['Start a word later', { edge: 'start', by: 'word', to: 'inside' }],
  ['End a word earlier', { edge: 'end', by: 'word', to: 'inside' }],
  ['End a word later', { edge: 'end', by: 'word', to: 'outside' }],
]
const choices: readonly (Tag | null)[] = [...tags, null]

/** Makes a passage with boundaries or a tag that nobody chose. */
export function AnotherPassage(props: AnotherPassageProps) {
  const { text, leftOut, language, onMake } = props
  const [span, setSpan] = useState(props.span)
  const [tag, setTag] = useState(props.tag)
  const passages: Passages = { text: text.text, spans: visiblePassages(text, leftOut), language }
  return (
    <form
      className="decide-another"
      aria-label="Another passage"
      onSubmit={(event) => {
        event.preventDefault()
        onMake(span, tag)
      }}
    >
      <q>{text.text.slice(span.start, span.end)}</q>
      <div className="decide-row">
        {moves.map(([name, move]) => {
          const moved = movedBoundary(passages, span, move)
          return (
            <button
              key={name}
              type="button"
              className="button"
              disabled={moved === null}
              onClick={() => moved !== null && setSpan(moved)}
            >
              {name}
            </button>
          )
        })}
      </div>
      <div className="decide-row" role="group" aria-label="Tag">
        {choices.map((choice) => (
          <button
            key={choice ?? 'none'}
            type="button"
            className="decide-choice"
            aria-pressed={choice === tag}
            onClick={() => setTag(choice)}
          >
            <TagIcon tag={choice} size={14} /> {tagName(choice)}
          </button>
        ))}
      </div>
      <div className="decide-row">
        <button type="submit" className="button button-primary">
          Decide for this passage
        </button>
      </div>
    </form>
  )
}
