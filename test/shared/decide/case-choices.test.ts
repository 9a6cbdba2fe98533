import { describe, expect, it } from 'vitest'
import { markOf, relationMarkOf } from '../../../shared/agreement/mark.ts'
import { findDisagreements } from '../../../shared/compare/find-disagreements.ts'
import { choicesOf, outcomeOfKept } from '../../../shared/decide/case-choices.ts'
import { isOutcomeOf } from '../../../shared/model/decision.ts'
import type { Relation } from '../../../shared/model/relation.ts'
import { ana, annotation, ben } from '../../cli/team-files.ts'

const from = annotation(1, 'the bridge is safe')
const to = annotation(2, 'cracks')
const bens = annotation(3, 'bridge is safe', { creator: ben })
const { creator, created, modified, version } = from
const relation = (id: string, kind: Relation['kind']): Relation => {
  const said = { kind, note: '', confidence: null, creator, created, modified, version }
  return { id, from: from.id, to: to.id, ...said, deleted: false }
}
const cases = findDisagreements({
  marks: [from, to, bens].map(markOf),
  relations: [relation('r1', 'denies'), relation('r2', 'disputes')].map(relationMarkOf),
  annotators: [ana.id, ben.id],
})

describe('what can be decided for', () => {
  it('is the annotation of each who has one', () => {
    expect(cases.filter((each) => each.relation === null).map(choicesOf)).toEqual([
      [
        { annotator: ana.id, kept: [from.id] },
        { annotator: ben.id, kept: [bens.id] },
      ],
      [{ annotator: ana.id, kept: [to.id] }],
    ])
  })

  it('is all that somebody says of how two passages are related', () => {
    const [related] = cases.filter((each) => each.relation !== null)
    expect(related && choicesOf(related)).toEqual([{ annotator: ana.id, kept: ['r1', 'r2'] }])
  })

  it('comes to one, both or neither, as many as are kept', () => {
    const about = ['a', 'b', 'c']
    for (const kept of [[], ['b'], ['a', 'c'], about]) {
      const outcome = outcomeOfKept(kept)
      expect([outcome.kept, isOutcomeOf(outcome, about)]).toEqual([kept, true])
    }
  })
})
