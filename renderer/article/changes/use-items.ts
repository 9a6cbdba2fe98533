import { useEffect, useMemo, useState } from 'react'
import { carryItems } from '../../../shared/carry/carry-item.ts'
import type { CarryItem } from '../../../shared/carry/carry-item.ts'
import type { Placement } from '../../../shared/placement/placement.ts'
import type { Captures } from '../../storage/carry.ts'
import { carryRequestOf } from '../carrying/carrying-messages.ts'
import type { CarryRequest } from '../carrying/carrying-messages.ts'
import { placeInNewer } from '../carrying/place-in-newer.ts'

interface Asked {
  readonly key: string
  readonly request: CarryRequest
}

interface Placed {
  readonly key: string
  readonly placements: readonly Placement[]
}

/**
 * What becomes of each annotation of an older capture; null until the texts are compared. They are
 * compared anew only when other passages are marked.
 */
export function useItems(captures: Captures | null): readonly CarryItem[] | null {
  const [asked, ask] = useState<Asked | null>(null)
  const [placed, setPlaced] = useState<Placed | null>(null)
  const key = captures === null ? '' : keyOf(captures)
  if (captures !== null && asked?.key !== key) ask({ key, request: carryRequestOf(captures) })
  useEffect(() => {
    if (asked === null) return
    const abort = new AbortController()
    placeInNewer(asked.request, abort.signal).then(
      (placements) => setPlaced({ key: asked.key, placements }),
      (problem: unknown) => {
        if (!abort.signal.aborted) throw problem
      },
    )
    return () => abort.abort()
  }, [asked])
  return useMemo(
    () =>
      captures === null || placed?.key !== key
        ? null
        : carryItems({ ...captures, newer: captures.newer.id, placements: placed.placements }),
    [captures, placed, key],
  )
}

function keyOf({ older, newer, annotations }: Captures): string {
  const spans = annotations.map(({ id, start, end }) => `${id} ${start} ${end}`)
  return [older.id, newer.id, ...spans].join('\n')
}
