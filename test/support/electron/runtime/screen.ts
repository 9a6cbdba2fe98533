import type { Display, Rectangle, Screen } from 'electron'
import { events } from './events.ts'
import { needReady } from './life.ts'
import { only } from './only.ts'
import { settings } from './settings.ts'

const displays = settings.displays.map(display)

export const screen = only('screen', {
  ...events('screen', [], ['display-added', 'display-removed', 'display-metrics-changed']).methods,
  getAllDisplays: () => whenReady(displays),
  getPrimaryDisplay: () => whenReady(primary()),
  /** The one that shows most of the rectangle. */
  getDisplayMatching: (rectangle: Rectangle) =>
    whenReady(
      displays.reduce(
        (best, one) =>
          shared(one.bounds, rectangle) > shared(best.bounds, rectangle) ? one : best,
        primary(),
      ),
    ),
} satisfies Partial<Record<keyof Screen, unknown>> &
  Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'>)

function whenReady<Value>(value: Value): Value {
  needReady("The 'screen' module can't be used before the app 'ready' event")
  return value
}

function primary(): Display {
  const [first] = displays
  if (first === undefined) throw new Error('The stand-in was started without a display')
  return first
}

function display(bounds: Rectangle, index: number): Display {
  const { width, height } = bounds
  const parts = {
    id: index + 1,
    label: `Display ${index + 1}`,
    bounds,
    workArea: bounds,
    size: { width, height },
    workAreaSize: { width, height },
    scaleFactor: 1,
    rotation: 0,
    internal: index === 0,
  } satisfies Partial<Display>
  return only('display', parts) as unknown as Display
}

function shared(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}
