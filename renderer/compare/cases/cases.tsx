import { useEffect, useId, useMemo } from 'react'
import type { ReactNode } from 'react'
import { progressOf } from '../../../shared/decide/consensus.ts'
import type { Progress } from '../../../shared/decide/consensus.ts'
import { settleCases } from '../../../shared/decide/settle-cases.ts'
import type { SettledCase } from '../../../shared/decide/settle-cases.ts'
import type { Disagreement } from '../../../shared/compare/disagreement.ts'
import { setListedCases, showCase, useCompare } from '../../state/compare.ts'
import type { Compared } from '../compared.ts'
import { nameAmong } from '../compared.ts'
import type { ComparedText } from '../compared-text.ts'
import { CaseFilter } from './case-filter.tsx'
import { CaseList } from './case-list.tsx'
import { describeCase } from './describe-case.ts'

/** The case that is looked at, as it stands by the decisions. */
export interface LookedAt {
  readonly settled: SettledCase
  /** Of its article. */
  readonly progress: Progress | undefined
}

interface CasesProps {
  readonly cases: readonly Disagreement[]
  readonly compared: Compared
  readonly annotators: readonly string[]
  readonly renderText: (text: ComparedText) => ReactNode
  readonly renderCase: ((current: LookedAt) => ReactNode) | null
}

/** The list of cases, and the text of the one that is looked at. */
export function Cases({ cases, compared, annotators, renderText, renderCase }: CasesProps) {
  const id = useId()
  const kinds = useCompare((view) => view.kinds)
  const currentId = useCompare((view) => view.currentId)
  const articleIds = useCompare((view) => view.articleIds)
  const tags = useCompare((view) => view.tags)
  const tagged = useMemo(
    () =>
      tags.length === 0
        ? cases
        : cases.filter(({ annotations }) =>
            [...annotations.values()].some(({ tag }) => tags.includes(tag)),
          ),
    [cases, tags],
  )
  const listed = useMemo(() => tagged.filter(({ kind }) => kinds.has(kind)), [tagged, kinds])
  useEffect(() => {
    setListedCases(listed.map((each) => each.id))
    return () => setListedCases([])
  }, [listed])
  const current = useMemo(
    () => cases.find((each) => each.id === currentId) ?? null,
    [cases, currentId],
  )
  const settled = useMemo(() => {
    const { annotations, related, decisions } = compared
    const isThere = (id: string) => annotations.get(id)?.deleted === false || related.has(id)
    return settleCases(cases, decisions, isThere)
  }, [cases, compared])
  const states = useMemo(
    () => new Map(settled.map((each) => [each.case.id, each.state])),
    [settled],
  )
  const looked = settled.find((each) => each.case.id === current?.id)
  const shownId = current?.articleId ?? listed[0]?.articleId ?? articleIds?.[0] ?? null
  const nameOf = (annotator: string) => nameAmong(compared, annotator)
  return (
    <div className="compare-cases-view">
      <div className="compare-split">
        <div className="compare-side">
          <CaseFilter cases={tagged} />
          {listed.length === 0 ? (
            <p className="compare-note">
              {tagged.length === 0
                ? 'Nobody of those chosen marked anything here.'
                : 'Nothing of the kinds that are chosen.'}
            </p>
          ) : (
            <CaseList
              id={id}
              cases={listed}
              compared={compared}
              states={states}
              showsTitles={(articleIds ?? compared.known).length > 1}
            />
          )}
          <p className="visually-hidden" role="status">
            {current !== null && describeCase(current, nameOf)}
          </p>
        </div>
        <div className="compare-text">
          {looked !== undefined &&
            renderCase?.({
              settled: looked,
              progress: progressOf(settled).get(looked.case.articleId),
            })}
          {shownId !== null &&
            renderText({
              articleId: shownId,
              annotators,
              current,
              onPoint: (annotation) => {
                const found = cases.find(
                  (each) =>
                    each.relation === null &&
                    [...each.annotations.values()].some((mark) => mark.id === annotation),
                )
                if (found !== undefined) showCase(found.id)
              },
            })}
        </div>
      </div>
    </div>
  )
}
