import type { Decision } from '../../shared/model/decision.ts'
import { shortTime } from './short-time.ts'

interface Named {
  readonly who: string
  /** The names of those whose annotations stand, where that is to be said. */
  readonly keptBy?: readonly string[]
}

const lists = new Intl.ListFormat('en', { type: 'conjunction' })

/** What somebody decided, when. Why stands beside it. */
export function decisionWords(
  { outcome: { kind }, created }: Decision,
  { who, keptBy = [] }: Named,
): string {
  return `${who} decided ${outcomeWords(kind, keptBy)}, ${shortTime(created)}.`
}

function outcomeWords(kind: Decision['outcome']['kind'], keptBy: readonly string[]): string {
  switch (kind) {
    case 'one':
      return keptBy.length === 0 ? 'for one' : `for ${lists.format(keptBy)}`
    case 'both':
      return keptBy.length === 0 ? 'to keep several' : `for ${lists.format(keptBy)}`
    case 'new':
      return 'for another one'
    case 'neither':
      return 'to leave it out'
  }
}
