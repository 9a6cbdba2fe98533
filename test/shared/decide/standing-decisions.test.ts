import { describe, expect, it } from 'vitest'
import { decisionsByRecord } from '../../../shared/decide/decisions-by-record.ts'
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

describe('the decisions about a record', () => {
  it('are those that stand and are about it, or that it was made for', () => {
    const made = decision('2', { supersedes: ['1'], outcome: { kind: 'new', kept: ['c'] } })
    const found = decisionsByRecord([decision('1'), made, decision('3', { about: ['b'] })])
    const named = [...found].map(([id, each]) => [id, each.map((one) => one.id).join()])
    expect(Object.fromEntries(named)).toEqual({ a: '2,3', b: '2,3', c: '2' })
  })
})
