import { useEffect, useMemo, useRef } from 'react'
import { useStore } from '@xyflow/react'
import { useClaimMap } from '../../state/claim-map.ts'
import { usePreferences } from '../../state/preferences.ts'
import { drawFar, farColours, farPicture } from './draw-far.ts'
import type { LaidOutMap } from './layout/use-map-layout.ts'

/**
 * The map from far away, drawn on a canvas: thousands of cards as elements would be laid out and
 * painted anew for each frame in which the map moves.
 */
export function FarCanvas({ laidOut }: { readonly laidOut: LaidOutMap }) {
  const ref = useRef<HTMLCanvasElement>(null)
  const picture = useMemo(() => farPicture(laidOut), [laidOut])
  const [x, y, zoom] = useStore(({ transform }) => transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const selectedId = useClaimMap((view) => view.selectedId)
  const theme = usePreferences((preferences) => preferences.theme)
  const colours = useRef<ReturnType<typeof farColours>>(null)
  useEffect(() => {
    const forget = () => {
      colours.current = null
    }
    forget()
    // The system's theme can change meanwhile.
    const observer = new MutationObserver(forget)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => observer.disconnect()
  }, [theme])
  useEffect(() => {
    const canvas = ref.current
    const context = canvas?.getContext('2d')
    if (canvas === null || context === null || context === undefined) return
    const ratio = window.devicePixelRatio
    const size = { width: Math.round(width * ratio), height: Math.round(height * ratio) }
    // Setting it makes the canvas anew, also to what it is.
    if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size)
    colours.current ??= farColours(canvas)
    drawFar(context, picture, {
      colours: colours.current,
      place: { x: x * ratio, y: y * ratio, zoom: zoom * ratio },
      selectedId,
    })
  }, [picture, x, y, zoom, width, height, selectedId, theme])
  return <canvas ref={ref} className="map-far" aria-hidden />
}
