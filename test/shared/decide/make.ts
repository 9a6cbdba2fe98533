import type { Decision } from '../../../shared/model/decision.ts'

const time = '2026-02-01T09:00:00Z'

/** A decision for the first of two annotations, `a` and `b`. */
export function decision(id: string, more: Partial<Decision> = {}): Decision {
  return {
    id,
    articleIds: [],
    about: ['a', 'b'],
    outcome: { kind: 'one', kept: ['a'] },
    reason: '',
    supersedes: [],
    creator: { id: 'urn:uuid:chair', name: 'Chair' },
    created: time,
    modified: time,
    version: { r: 1 },
    deleted: false,
    ...more,
  }
}
