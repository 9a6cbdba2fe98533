import { useEffect, useEffectEvent, useState } from 'react'
import type { RefObject } from 'react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Span } from '../../../shared/model/span.ts'
import { leftOutAround } from '../../../shared/text/left-out.ts'
import type { Drawn, Reader } from '../use-reader.ts'
import { scrollMap } from './scroll-map.ts'
import type { PlaceOf } from './scroll-map.ts'
import type { Tick } from './tick.ts'

export interface Ticked {
  readonly reader: RefObject<Reader | null>
  readonly scroller: RefObject<HTMLElement | null>
  /** What is drawn; drawn anew, the ticks are placed anew. */
  readonly drawn: Drawn
  /** By place; null until read. */
  readonly annotations: readonly Annotation[] | null
  /** Parts of the text that are not shown, tidy. */
  readonly hidden: readonly Span[]
}

interface Ticks {
  /** Of the strip, in CSS pixels. */
  readonly height: number
  readonly ticks: readonly Tick[]
}

const nothing: Ticks = { height: 0, ticks: [] }

/** The text is laid out section by section while one scrolls; the ticks follow at this pace, in ms. */
const pause = 120

/** Where each annotation stands beside the scroll bar, kept in step in tasks of their own. */
export function useTicks({ reader, scroller, drawn, annotations, hidden }: Ticked): Ticks {
  const [ticks, setTicks] = useState(nothing)
  const place = useEffectEvent((placeOf: PlaceOf, height: number) => {
    const shown = (annotations ?? []).filter((each) => leftOutAround(hidden, each) === null)
    setTicks({
      height,
      ticks: shown.map(({ id, tag, start, end }) => ({
        id,
        tag,
        top: placeOf(start) * height,
        bottom: placeOf(end) * height,
      })),
    })
  })
  useEffect(() => {
    const view = reader.current?.view
    const around = scroller.current
    if (view === undefined || around === null) return
    const measure = scrollMap(view, around)
    let timer: number | undefined
    const later = () => {
      timer ??= window.setTimeout(() => {
        timer = undefined
        place(measure(), around.clientHeight)
      }, pause)
    }
    // Speaks once at the beginning, and whenever a section gets its true height.
    const observer = new ResizeObserver(later)
    observer.observe(around)
    observer.observe(view.root)
    return () => {
      observer.disconnect()
      window.clearTimeout(timer)
    }
  }, [reader, scroller, drawn, annotations, hidden])
  return ticks
}
