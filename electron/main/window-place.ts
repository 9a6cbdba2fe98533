import type { BrowserWindow, Rectangle } from 'electron'
import type { WindowPlace } from '../files/settings.ts'

export interface SmallestWindow {
  readonly minWidth: number
  readonly minHeight: number
}

const usual = { width: 1280, height: 860 } as const

/**
 * Where to open the window: where it was, moved and shrunk so that all of it is on the display that
 * shows most of it. What is not on any display now present gets the usual size in the middle of the
 * first one; so the main display is to be given first.
 */
export function placeOf(
  stored: WindowPlace | null,
  displays: readonly { readonly workArea: Rectangle }[],
  smallest: SmallestWindow,
): WindowPlace {
  const areas = displays.map(({ workArea }) => workArea)
  const first = areas[0] ?? { x: 0, y: 0, ...usual }
  const area = stored === null ? null : mostVisible(stored, areas)
  const bounds =
    stored === null || area === null ? centred(first, smallest) : within(area, stored, smallest)
  return { ...bounds, maximized: stored?.maximized ?? false }
}

function centred(area: Rectangle, smallest: SmallestWindow): Rectangle {
  const { width, height } = within(area, { ...area, ...usual }, smallest)
  const x = area.x + Math.floor((area.width - width) / 2)
  const y = area.y + Math.floor((area.height - height) / 2)
  return within(area, { x, y, width, height }, smallest)
}

/** The title bar wins where an area is smaller than the smallest window. */
function within(
  area: Rectangle,
  bounds: Rectangle,
  { minWidth, minHeight }: SmallestWindow,
): Rectangle {
  const width = Math.max(minWidth, Math.min(bounds.width, area.width))
  const height = Math.max(minHeight, Math.min(bounds.height, area.height))
  const x = Math.max(area.x, Math.min(bounds.x, area.x + area.width - width))
  const y = Math.max(area.y, Math.min(bounds.y, area.y + area.height - height))
  return { x, y, width, height }
}

/** The area that shows most of the bounds; null when none shows any of them. */
function mostVisible(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | null {
  let best: Rectangle | null = null
  let most = 0
  for (const area of areas) {
    const shown = overlap(bounds, area)
    if (shown > most) {
      best = area
      most = shown
    }
  }
  return best
}

/** In square pixels. */
function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

export interface RememberParts {
  readonly window: Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized' | 'isMinimized'>
  readonly save: (place: WindowPlace) => void
  /** Runs a task when the window has been still for a moment; gives the function that cancels it. */
  readonly later: (task: () => void) => () => void
}

/** Saves the place of a window when it has come to rest and when it closes. */
export function rememberPlace({ window, save, later }: RememberParts): void {
  let maximized = window.isMaximized()
  let cancel: () => void = () => undefined

  function saveNow(): void {
    cancel()
    // A minimised window says that it is not maximised, though it will be again.
    if (!window.isMinimized()) maximized = window.isMaximized()
    save({ ...window.getNormalBounds(), maximized })
  }
  function saveLater(): void {
    cancel()
    cancel = later(saveNow)
  }
  window.on('resize', saveLater)
  window.on('move', saveLater)
  window.on('close', saveNow)
  // A window that is destroyed without closing cannot be asked for its place any more.
  window.on('closed', () => cancel())
}
