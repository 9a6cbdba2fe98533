import { useReducer } from 'react'
import type { Span } from '../../../shared/model/span.ts'
import { tidySpans } from '../../../shared/text/left-out.ts'

interface LeftOut {
  readonly now: readonly Span[]
  readonly before: readonly (readonly Span[])[]
}

/** What is left out while an article is reviewed, with an undo of its own. */
export function useLeftOut(first: readonly Span[]) {
  const [{ now, before }, dispatch] = useReducer(
    (state: LeftOut, next: readonly Span[] | 'undo'): LeftOut => {
      if (next !== 'undo') return { now: next, before: [...state.before, state.now] }
      const last = state.before.at(-1)
      return last === undefined ? state : { now: last, before: state.before.slice(0, -1) }
    },
    first,
    (spans): LeftOut => ({ now: tidySpans(spans), before: [] }),
  )
  return {
    leftOut: now,
    changeLeftOut: (next: readonly Span[]) => dispatch(next),
    undoLeftOut: before.length === 0 ? null : () => dispatch('undo'),
  }
}
