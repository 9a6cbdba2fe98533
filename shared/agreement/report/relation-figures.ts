import { groupMarks } from '../../compare/group-marks.ts'
import type { ReportedFigure } from '../agreement-report.ts'
import type { Mark } from '../mark.ts'
import { relationF1 } from '../relation-f1.ts'
import type { Measured } from './measured.ts'
import { reportedMatched, withMean } from './reported.ts'

/** F1 of relations: whichever kind, and of the same kind. */
export function relationFigures({
  articles,
  marks,
  relations,
  pairs,
  wants,
}: Measured): readonly ReportedFigure[] {
  const asked = (['relations', 'relations-kind'] as const).filter(wants)
  if (asked.length === 0) return []
  const passageOf = new Map<string, string>()
  for (const { id } of articles) {
    for (const group of groupMarks(marks.filter(({ articleId }) => articleId === id))) {
      const passage = leastId(group)
      for (const mark of group) passageOf.set(mark.id, passage)
    }
  }
  return asked.flatMap((measure) => {
    const match = { passageOf, withKind: measure === 'relations-kind' }
    return withMean(
      { measure },
      pairs.map(({ pair }) => {
        const [one, other] = pair.map((id) => relations.filter(({ annotator }) => annotator === id))
        const found = relationF1(one ?? [], other ?? [], match)
        return { pair, figure: reportedMatched({ measure, pair }, found) }
      }),
    )
  })
}

function leastId(group: readonly Mark[]): string {
  return group.map(({ id }) => id).reduce((least, id) => (id < least ? id : least))
}
