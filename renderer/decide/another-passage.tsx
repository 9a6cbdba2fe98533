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
import { AnotherForm } from './another-form.tsx'
import { KeySign } from './key-sign.tsx'

interface AnotherPassageProps {
  readonly text: ArticleText
  readonly leftOut: readonly Span[]
  readonly language: string
  /** What it begins as. */
  readonly span: Span
  readonly tag: Tag | null
  readonly onMake: (span: Span, tag: Tag | null) => void
  readonly onClose: () => void
}

/** The keys that move boundaries in the reader move them here: with Alt by a character. */
const moves = [
  { name: 'Start earlier', key: '[', edge: 'start', to: 'outside' },
  { name: 'Start later', key: '{', edge: 'start', to: 'inside' },
  { name: 'End earlier', key: '}', edge: 'end', to: 'inside' },
  { name: 'End later', key: ']', edge: 'end', to: 'outside' },
] as const
const choices: readonly (readonly [Tag | null, string])[] = [
  ...tags.map((tag, index) => [tag, String(index + 1)] as const),
  [null, '0'],
]

/** Makes a passage with boundaries or a tag that nobody chose. */
export function AnotherPassage(props: AnotherPassageProps) {
  const { text, leftOut, language, onMake, onClose } = props
  const [span, setSpan] = useState(props.span)
  const [tag, setTag] = useState(props.tag)
  const passages: Passages = { text: text.text, spans: visiblePassages(text, leftOut), language }
  const moved = ({ edge, to }: (typeof moves)[number], by: BoundaryMove['by']) =>
    movedBoundary(passages, span, { edge, to, by })
  const keys = [
    ...moves.flatMap((move) => [
      [move.key, () => setSpan(moved(move, 'word') ?? span)] as const,
      [`Alt+${move.key}`, () => setSpan(moved(move, 'character') ?? span)] as const,
    ]),
    ...choices.map(([choice, key]) => [key, () => setTag(choice)] as const),
  ]
  return (
    <AnotherForm
      label="Another passage"
      keys={Object.fromEntries(keys)}
      onMake={() => onMake(span, tag)}
      onClose={onClose}
    >
      <q aria-live="polite" dir="auto">
        {text.text.slice(span.start, span.end)}
      </q>
      <div className="decide-row" role="group" aria-label="Boundaries, by a word">
        {moves.map((move) => {
          const next = moved(move, 'word')
          return (
            <button
              key={move.key}
              type="button"
              className="decide-choice"
              disabled={next === null}
              onClick={() => next !== null && setSpan(next)}
            >
              <KeySign>{move.key}</KeySign> {move.name}
            </button>
          )
        })}
        <span className="decide-quiet decide-hint">by a word; with Alt by a character</span>
      </div>
      <div className="decide-row" role="group" aria-label="Tag">
        {choices.map(([choice, key]) => (
          <button
            key={key}
            type="button"
            className="decide-choice"
            aria-pressed={choice === tag}
            onClick={() => setTag(choice)}
          >
            <KeySign>{key}</KeySign>
            <TagIcon tag={choice} size={14} /> {tagName(choice)}
          </button>
        ))}
      </div>
      <div className="decide-row">
        <button type="submit" className="button button-primary">
          Decide for this passage
        </button>
      </div>
    </AnotherForm>
  )
}
