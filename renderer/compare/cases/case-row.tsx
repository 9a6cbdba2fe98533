import { Check, TriangleAlert } from 'lucide-react'
import type { CaseState } from '../../../shared/decide/settle-cases.ts'
import type { Mark, RelationMark } from '../../../shared/agreement/mark.ts'
import type { Disagreement } from '../../../shared/compare/disagreement.ts'
import { relationWords } from '../../../shared/model/relation-words.ts'
import { TagIcon, tagName } from '../../ui/tag-icon.tsx'

import type { Compared } from '../compared.ts'
import { asNumbered, nameAmong } from '../compared.ts'
import { describeCase } from './describe-case.ts'

interface CaseRowProps {
  readonly each: Disagreement
  readonly compared: Compared
  readonly state: CaseState
  /** Whether cases of several articles are listed. */
  readonly showsTitle: boolean
}

/** More than two lines show of it. In UTF-16 code units. */
const mostWords = 300

/** One case: what it is about, and what each annotator has there. */
export function CaseRow({ each, compared, state, showsTitle }: CaseRowProps) {
  const nameOf = (id: string) => nameAmong(compared, id)
  const words = (mark: Mark | undefined) =>
    (compared.annotations.get(mark?.id ?? '')?.quote.exact ?? '').slice(0, mostWords)
  const [first] = each.annotations.values()
  return (
    <>
      <span className="compare-case-kind" data-kind={each.kind}>
        {describeCase(each, nameOf)}
        {state === 'settled' && (
          <span className="compare-case-state">
            <Check size={13} aria-hidden /> Decided
          </span>
        )}
        {state === 'contested' && (
          <span className="compare-case-state">
            <TriangleAlert size={13} aria-hidden /> Decided differently
          </span>
        )}
      </span>
      {(each.relation !== null || !each.differs.boundary) && (
        <q className="compare-case-words" dir="auto">
          {words(first)}
        </q>
      )}
      {each.relation === null ? (
        <Marks each={each} compared={compared} words={words} />
      ) : (
        <>
          <q className="compare-case-words" dir="auto">
            {words([...each.relation.ends.values()][0])}
          </q>
          <Relations relations={each.relation.relations} compared={compared} />
        </>
      )}
      {showsTitle && <span className="compare-case-title">{compared.titleOf(each.articleId)}</span>}
    </>
  )
}

interface MarksProps {
  readonly compared: Compared
  readonly each: Disagreement
  readonly words: (mark: Mark) => string
}

/** Who has what; where boundaries differ, each with their own words. */
function Marks({ each: { annotations, differs }, compared, words }: MarksProps) {
  return (
    <span className="compare-case-marks" data-words={differs.boundary || undefined}>
      {asNumbered(compared, annotations).map(([annotator, mark]) => (
        <span key={annotator} className="compare-case-mark">
          <TagIcon tag={mark.tag} size={13} />
          <span className="compare-case-who">{nameAmong(compared, annotator)}: </span>
          <span>{tagName(mark.tag).toLowerCase()}</span>
          {differs.boundary && <q dir="auto">{words(mark)}</q>}
        </span>
      ))}
    </span>
  )
}

interface RelationsProps {
  readonly compared: Compared
  readonly relations: ReadonlyMap<string, readonly RelationMark[]>
}

function Relations({ relations, compared }: RelationsProps) {
  return (
    <span className="compare-case-marks">
      {asNumbered(compared, relations).map(([annotator, own]) => (
        <span key={annotator} className="compare-case-mark">
          <span className="compare-case-who">{nameAmong(compared, annotator)}: </span>
          <span>{own.map(({ kind }) => relationWords(kind, true)).join(', ')}</span>
        </span>
      ))}
    </span>
  )
}
