import { useEffect, useRef, useState } from 'react'
import type { ForeignGroup } from '../../../shared/foreign/plan-foreign.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { readForeignTarget } from '../../storage/foreign.ts'
import { useWorkspace } from '../../storage/hooks.tsx'
import { placeInArticle } from './place-in-article.ts'
import { byArticle } from './use-targets.ts'
import type { Target } from './use-targets.ts'

/** Annotations with where they stand in their articles, and what these articles have already. */
export interface Placed {
  readonly groups: readonly ForeignGroup[]
  readonly existing: ReadonlyMap<string, Annotation>
}

interface PlacedGroup {
  readonly group: ForeignGroup
  readonly existing: readonly Annotation[]
}

/** Looks for what a file is about in the articles that it goes to; null while it does. */
export function usePlaced(targets: readonly Target[] | null): Placed | null {
  const workspace = useWorkspace()
  // An article whose annotations stay the same is not looked through again.
  const knownRef = useRef(new Map<string, PlacedGroup>())
  const [placed, setPlaced] = useState<{
    readonly for: readonly Target[]
    readonly value: Placed
  } | null>(null)
  useEffect(() => {
    if (targets === null) return
    const abort = new AbortController()
    const known = knownRef.current
    const placeAll = async (): Promise<void> => {
      const found: PlacedGroup[] = []
      for (const [id, annotations] of byArticle(targets)) {
        const key = `${id} ${annotations.map((each) => each.id).join(' ')}`
        const before = known.get(key)
        if (before !== undefined) {
          found.push(before)
          continue
        }
        const target = await readForeignTarget(workspace, id)
        if (target === null) continue
        const placements = await placeInArticle(target.text, annotations, abort.signal)
        const group = { article: { id, text: target.text }, annotations, placements }
        known.set(key, { group, existing: target.annotations })
        found.push({ group, existing: target.annotations })
      }
      if (abort.signal.aborted) return
      const existing = found.flatMap((each) => each.existing.map((one) => [one.id, one] as const))
      const groups = found.map(({ group }) => group)
      setPlaced({ for: targets, value: { groups, existing: new Map(existing) } })
    }
    placeAll().catch((problem: unknown) => {
      if (!abort.signal.aborted) reportError(problem)
    })
    return () => abort.abort()
  }, [workspace, targets])
  return placed !== null && placed.for === targets ? placed.value : null
}
