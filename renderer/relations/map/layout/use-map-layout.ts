import { useEffect, useMemo, useRef, useState } from 'react'
import type { ClaimMap } from '../../../../shared/map/claim-map.ts'
import { layoutRequest } from '../../../../shared/map/layout-request.ts'
import type { MapLayout } from '../../../../shared/map/map-layout.ts'
import { openLayouter } from './open-layouter.ts'
import type { Layouter } from './open-layouter.ts'

/** A map and where everything on it lies. */
export interface LaidOutMap {
  readonly map: ClaimMap
  readonly layout: MapLayout
}

/**
 * Lays a map out, away from the window; null until first done. While a map of another shape is laid
 * out the one before stays.
 */
export function useMapLayout(map: ClaimMap | null, showsOthers: boolean): LaidOutMap | null {
  const request = useMemo(
    () => (map === null ? null : layoutRequest(map, showsOthers)),
    [map, showsOthers],
  )
  const shape = useMemo(() => JSON.stringify(request), [request])
  const [done, setDone] = useState<(LaidOutMap & { readonly shape: string }) | null>(null)
  const layouter = useRef<Layouter>(null)
  useEffect(() => {
    layouter.current = openLayouter()
    return () => layouter.current?.close()
  }, [])
  const isKnown = done?.shape === shape
  useEffect(() => {
    if (request === null || map === null || isKnown) return
    let isWanted = true
    void layouter.current?.layOut(request).then((layout) => {
      if (isWanted) setDone({ map, layout, shape })
    })
    return () => {
      isWanted = false
    }
  }, [isKnown, map, request, shape])
  return useMemo(() => {
    if (done === null) return null
    // Of the same shape, only what stands on the cards has changed.
    return isKnown && map !== null ? { map, layout: done.layout } : done
  }, [done, isKnown, map])
}
