import { create } from 'zustand'
import type { Unit } from '../../shared/agreement/coding-of-runs.ts'
import type { DisagreementKind } from '../../shared/compare/disagreement.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Tag } from '../../shared/model/tag.ts'

export type CompareForm = 'cases' | 'figures' | 'consensus'

/** How this window compares annotators; kept while it shows something else. */
export interface CompareView {
  /** Null for every article that several people annotated. */
  readonly articleIds: readonly ArticleId[] | null
  /** Ids; null for everybody. */
  readonly annotators: readonly string[] | null
  /** Null stands for "not tagged yet"; none stands for all. */
  readonly tags: readonly (Tag | null)[]
  readonly form: CompareForm
  /** What is listed. */
  readonly kinds: ReadonlySet<DisagreementKind>
  readonly currentId: string | null
  readonly unit: Unit
  readonly leavesOutUnmarked: boolean
  /** The ids of the cases that are listed, in order: what the keys walk. */
  readonly listed: readonly string[]
}

const initially: CompareView = {
  articleIds: null,
  annotators: null,
  tags: [],
  form: 'cases',
  kinds: new Set<DisagreementKind>(['boundary', 'tag', 'only-one', 'relation']),
  currentId: null,
  unit: 'sentence',
  leavesOutUnmarked: false,
  listed: [],
}

export const useCompare = create<CompareView>()((): CompareView => initially)

/** Compares in other articles, other people or tags; what was looked at is let go of. */
export function setCompared(
  view: Partial<Pick<CompareView, 'articleIds' | 'annotators' | 'tags'>>,
): void {
  useCompare.setState({ ...view, currentId: null })
}

export function setCompareForm(form: CompareForm): void {
  useCompare.setState({ form })
}

export function setMeasuring(view: Partial<Pick<CompareView, 'unit' | 'leavesOutUnmarked'>>): void {
  useCompare.setState(view)
}

/** Lists cases of a kind, or does so no more. */
export function toggleCaseKind(kind: DisagreementKind): void {
  useCompare.setState(({ kinds }) => {
    const next = new Set(kinds)
    if (!next.delete(kind)) next.add(kind)
    return { kinds: next }
  })
}

export function setListedCases(listed: readonly string[]): void {
  useCompare.setState({ listed })
}

/** Looks at a case; null at none. */
export function showCase(currentId: string | null): void {
  useCompare.setState({ currentId, form: 'cases' })
}

/** Goes to the next case that is listed, or the one before. */
export function stepCase(by: 1 | -1): void {
  const { listed, currentId } = useCompare.getState()
  const at = currentId === null ? -1 : listed.indexOf(currentId)
  const next = at < 0 ? (by === 1 ? 0 : listed.length - 1) : at + by
  const id = listed[Math.min(Math.max(next, 0), listed.length - 1)]
  if (id !== undefined) showCase(id)
}
