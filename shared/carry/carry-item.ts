import type { Annotation } from '../model/annotation.ts'
import type { ArticleId } from '../model/article.ts'
import type { Placement } from '../placement/placement.ts'
import { carriedId } from './carried-id.ts'
import { isUndecided } from './undecided.ts'

/**
 * How it stands with an annotation of an older capture. `carried`: it has a counterpart in the newer
 * one. `sure`: the same words were found, so it is carried without asking. `to-confirm`: a person
 * decides. `lost`: its words are gone. `left`: a person left it with the older capture, or deleted it
 * on the newer one.
 */
export type CarryState = 'carried' | 'sure' | 'to-confirm' | 'lost' | 'left'

export interface CarryItem {
  /** On the older capture. */
  readonly annotation: Annotation
  /** What it is or would be called on the newer one. */
  readonly id: string
  readonly placement: Placement
  readonly state: CarryState
  /** On the newer capture, if it is there and not deleted. */
  readonly counterpart: Annotation | null
}

interface Carrying {
  readonly newer: ArticleId
  /** Of the older capture, not deleted. */
  readonly annotations: readonly Annotation[]
  /** Where each of them stands in the newer text, in the same order. */
  readonly placements: readonly Placement[]
  /** Of the newer capture, deleted ones too. */
  readonly existing: readonly Annotation[]
}

/** Tells of each annotation of an older capture what becomes of it, by place in the older text. */
export function carryItems({
  newer,
  annotations,
  placements,
  existing,
}: Carrying): readonly CarryItem[] {
  const there = new Map(existing.map((each) => [each.id, each]))
  return annotations
    .map((annotation, at): CarryItem => {
      const id = carriedId(annotation.id, newer)
      const counterpart = there.get(id)
      const placement = placements[at] ?? { verdict: 'lost' }
      const isThere = counterpart !== undefined && !counterpart.deleted
      const state = stateOf(placement, {
        isThere,
        // Deleted on the newer capture, it was decided about; nobody carries it again unasked.
        isLeft: counterpart?.deleted === true && !isUndecided(counterpart),
      })
      return { annotation, id, placement, state, counterpart: isThere ? counterpart : null }
    })
    .sort((a, b) => a.annotation.start - b.annotation.start || (a.id < b.id ? -1 : 1))
}

function stateOf(
  { verdict }: Placement,
  { isThere, isLeft }: { readonly isThere: boolean; readonly isLeft: boolean },
): CarryState {
  if (isThere) return 'carried'
  if (isLeft) return 'left'
  if (verdict === 'exact' || verdict === 'moved') return 'sure'
  return verdict === 'lost' ? 'lost' : 'to-confirm'
}

/** Whether a person can still decide about it: what is neither carried nor left. */
export function isOpen({ state }: Pick<CarryItem, 'state'>): boolean {
  return state !== 'carried' && state !== 'left'
}
