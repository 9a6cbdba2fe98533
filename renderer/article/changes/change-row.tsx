import { changeGroup, groupTitles, newWording } from '../../../shared/carry/changes-report.ts'
import { isOpen } from '../../../shared/carry/carry-item.ts'
import type { CarryItem } from '../../../shared/carry/carry-item.ts'
import type { Span } from '../../../shared/model/span.ts'
import type { Candidate } from '../../../shared/placement/placement.ts'
import { TagIcon, tagName } from '../../ui/tag-icon.tsx'
import { cutAfter, cutBefore, Wording } from './wording.tsx'

export interface ChangeActions {
  readonly onCarry: (item: CarryItem, span: Span) => void
  readonly onLeave: (item: CarryItem, isLeft: boolean) => void
  /** Opens the passage in the older or the newer version. */
  readonly onOpen: (item: CarryItem, which: 'older' | 'newer') => void
}

interface ChangeRowProps extends ChangeActions {
  readonly item: CarryItem
  readonly newerText: string
  readonly isCurrent: boolean
  readonly onChoose: () => void
}

/** One annotated passage, as it was and as it is now, and what can be decided about it. */
export function ChangeRow({
  item,
  newerText,
  isCurrent,
  onChoose,
  onCarry,
  onLeave,
  onOpen,
}: ChangeRowProps) {
  const { annotation, state, counterpart } = item
  const { tag, speaker, note, creator, quote } = annotation
  const now = newWording(item, newerText)
  const candidates = candidatesOf(item)
  return (
    <div className={`change ${isCurrent ? 'change-current' : ''}`} onClick={onChoose}>
      <p className="change-head">
        <span className={`change-tag tag-${tag ?? 'untagged'}`}>
          <TagIcon tag={tag} size={14} />
          {tagName(tag)}
        </span>
        {speaker !== '' && <span dir="auto">{speaker}</span>}
        <span>{creator.name}</span>
        <span className="change-group">{verdictWords(item)}</span>
      </p>
      <div className="change-sides">
        <div>
          <p className="change-side">Older version</p>
          <blockquote dir="auto">
            <span className="change-context">{cutBefore(quote.prefix)}</span>
            <Wording was={quote.exact} now={now} side="older" />
            <span className="change-context">{cutAfter(quote.suffix)}</span>
          </blockquote>
          {note !== '' && (
            <p className="change-note" dir="auto">
              {note}
            </p>
          )}
        </div>
        <div>
          <p className="change-side">Newer version</p>
          {now === null ? (
            <p className="change-gone">These words are not in it.</p>
          ) : (
            candidates.map((candidate, at) => (
              <Place
                key={candidate.start}
                number={candidates.length > 1 ? at + 1 : null}
                was={quote.exact}
                span={candidate}
                newerText={newerText}
                onCarry={isOpen(item) ? () => onCarry(item, candidate) : null}
              />
            ))
          )}
        </div>
      </div>
      <p className="change-actions">
        {isOpen(item) && (
          <button type="button" className="button" onClick={() => onLeave(item, true)}>
            Leave with the older version
          </button>
        )}
        {state === 'left' && (
          <button type="button" className="button" onClick={() => onLeave(item, false)}>
            Decide again
          </button>
        )}
        <button type="button" className="link-button" onClick={() => onOpen(item, 'older')}>
          Open in the older version
        </button>
        {counterpart !== null && (
          <button type="button" className="link-button" onClick={() => onOpen(item, 'newer')}>
            Open in the newer version
          </button>
        )}
      </p>
    </div>
  )
}

interface PlaceProps {
  /** Among several; null where it is the only one. */
  readonly number: number | null
  readonly was: string
  readonly span: Span
  readonly newerText: string
  /** Null where there is nothing to decide. */
  readonly onCarry: (() => void) | null
}

const context = 40

function Place({ number, was, span: { start, end }, newerText, onCarry }: PlaceProps) {
  return (
    <>
      <blockquote dir="auto">
        <span className="change-context">
          {cutBefore(newerText.slice(Math.max(0, start - context), start))}
        </span>
        <Wording was={was} now={newerText.slice(start, end)} side="newer" />
        <span className="change-context">{cutAfter(newerText.slice(end, end + context))}</span>
      </blockquote>
      {onCarry !== null && (
        <button type="button" className="button button-primary change-accept" onClick={onCarry}>
          {number === null ? 'It is this passage' : `It is passage ${number}`}
        </button>
      )}
    </>
  )
}

/** Where the passage is or may be in the newer version, likeliest first. */
export function candidatesOf({ counterpart, placement }: CarryItem): readonly Span[] {
  if (counterpart !== null) return [{ start: counterpart.start, end: counterpart.end }]
  const span = ({ span }: Candidate) => span
  if (placement.verdict === 'ambiguous') return placement.candidates.slice(0, 9).map(span)
  return placement.verdict === 'lost' ? [] : [placement.span]
}

function verdictWords(item: CarryItem): string {
  if (item.state === 'left') return 'Left with the older version'
  const group = changeGroup(item)
  if (group !== 'to-decide') return groupTitles[group]
  if (item.placement.verdict !== 'ambiguous') return 'Words changed'
  return item.placement.candidates.length > 1
    ? 'More than one passage fits'
    : 'Perhaps this passage'
}
