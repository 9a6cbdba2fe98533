import { create } from 'zustand'
import type { ArticleId } from '../../shared/model/article.ts'

/** A relation that was followed from one of its ends. */
export interface Followed {
  readonly relationId: string
  /** The end that was left. */
  readonly from: { readonly id: string; readonly articleId: ArticleId }
  /** The other, where it led. */
  readonly to: string
}

interface Trail {
  /** The way so far, to be gone back. */
  readonly followed: readonly Followed[]
  /** By annotation, the relation that was followed from it last, the way back forgotten or not. */
  readonly last: ReadonlyMap<string, string>
}

/** As far as anybody goes back. */
const kept = 100

export const useTrail = create<Trail>()((): Trail => ({ followed: [], last: new Map() }))

export function pushFollowed(step: Followed): void {
  useTrail.setState(({ followed, last }) => ({
    followed: [...followed, step].slice(-kept),
    last: new Map(last).set(step.from.id, step.relationId),
  }))
}

/** The step that was followed last, which is now taken back; null where there is none. */
export function popFollowed(): Followed | null {
  const step = useTrail.getState().followed.at(-1)
  if (step === undefined) return null
  useTrail.setState(({ followed }) => ({ followed: followed.slice(0, -1) }))
  return step
}
