import { describe, expect, it } from 'vitest'
import { standingDecisions } from '../../../shared/decide/standing-decisions.ts'
import { decision } from './make.ts'

const ids = (decisions: Parameters<typeof standingDecisions>[0]) =>
  standingDecisions(decisions).map(({ id }) => id)

describe('the decisions that stand', () => {
  it('are those that no other replaces', () => {
    expect(ids([decision('1'), decision('2', { supersedes: ['1'] })])).toEqual(['2'])
  })
  it('are both where two people decided without knowing of each other', () => {
    expect(ids([decision('1'), decision('2')])).toEqual(['1', '2'])
  })
  it('are again what was replaced, once that is taken back', () => {
    const taken = decision('2', { supersedes: ['1'], deleted: true })
    expect(ids([decision('1'), taken])).toEqual(['1'])
  })
})
