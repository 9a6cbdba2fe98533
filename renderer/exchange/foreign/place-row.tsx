import type { ForeignItemPlan } from '../../../shared/foreign/plan-foreign.ts'
import type { Span } from '../../../shared/model/span.ts'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'

interface PlaceRowProps {
  readonly item: ForeignItemPlan
  /** Of the article that it goes to. */
  readonly text: string
  /** Whether a person chose its place. */
  readonly isChosen: boolean
  readonly onChoose: (span: Span | null) => void
}

/** An annotation of the file; where it could stand, if a person has to say. */
export function PlaceRow({ item, text, isChosen, onChoose }: PlaceRowProps) {
  const { foreign, span, state } = item
  const words = foreign.quote?.exact ?? (span === null ? '' : text.slice(span.start, span.end))
  const said = [foreign.tags.join(', '), foreign.note].filter((each) => each !== '').join(' · ')
  return (
    <div className="foreign-place">
      {words !== '' && <q>{cut(words.replace(/\s+/g, ' ').trim())}</q>}
      {said !== '' && <p className="foreign-said">{cut(said)}</p>}
      <p className="foreign-who">{foreign.creator.name}</p>
      {state === 'to-confirm' && (
        <ul className="foreign-candidates">
          {candidatesOf(item).map((candidate) => (
            <li key={candidate.start}>
              <InContext text={text} span={candidate} />
              <button type="button" className="button" onClick={() => onChoose(candidate)}>
                Put here
              </button>
            </li>
          ))}
        </ul>
      )}
      {isChosen && (
        <button type="button" className="link-button" onClick={() => onChoose(null)}>
          Not here after all
        </button>
      )}
    </div>
  )
}

/** More places than a person would compare are not shown. */
const shownCandidates = 5

function candidatesOf({ placement }: ForeignItemPlan): readonly Span[] {
  if (placement?.verdict === 'changed') return [placement.span]
  if (placement?.verdict !== 'ambiguous') return []
  return placement.candidates.slice(0, shownCandidates).map(({ span }) => span)
}

function InContext({ text, span }: { readonly text: string; readonly span: Span }) {
  const { exact, prefix, suffix } = describeSpan(text, span)
  return (
    <span className="foreign-context">
      {span.start > prefix.length ? `… ${prefix.replace(/^\S*\s+/, '')}` : prefix}
      <mark>{cut(exact)}</mark>
      {span.end + suffix.length < text.length ? `${suffix.replace(/\s+\S*$/, '')} …` : suffix}
    </span>
  )
}

const longest = 280

function cut(text: string): string {
  const characters = Array.from(text.slice(0, longest * 2 + 1))
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('')}…`
}
