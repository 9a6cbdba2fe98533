import { EventEmitter } from 'node:events'
import type { BrowserWindow, Rectangle } from 'electron'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf, rememberPlace } from '../../electron/main/window-place.ts'
import type { WindowPlace } from '../../electron/main/window-place.ts'

const smallest = { minWidth: 640, minHeight: 480 }
const main = { workArea: { x: 0, y: 25, width: 1920, height: 1055 } }
const right = { workArea: { x: 1920, y: 0, width: 2560, height: 1440 } }
const left = { workArea: { x: -1280, y: 0, width: 1280, height: 1024 } }
const usual = { x: 320, y: 122, width: 1280, height: 860 }

function rectangle(x: number, y: number, width: number, height: number): Rectangle {
  return { x, y, width, height }
}

describe('placeOf', () => {
  it.each([
    { what: 'inside', at: rectangle(100, 100, 900, 700), now: rectangle(100, 100, 900, 700) },
    {
      what: 'over the left edge',
      at: rectangle(-50, 100, 900, 700),
      now: rectangle(0, 100, 900, 700),
    },
    {
      what: 'above the top',
      at: rectangle(100, -200, 900, 700),
      now: rectangle(100, 25, 900, 700),
    },
    {
      what: 'over the lower right corner',
      at: rectangle(1900, 1000, 900, 700),
      now: rectangle(1020, 380, 900, 700),
    },
    { what: 'larger than the display', at: rectangle(0, 0, 4000, 3000), now: main.workArea },
    { what: 'too small', at: rectangle(10, 30, 200, 100), now: rectangle(10, 30, 640, 480) },
    { what: 'on a display that is gone', at: rectangle(2500, 0, 900, 700), now: usual },
    { what: 'touching the display only', at: rectangle(1920, 25, 900, 700), now: usual },
  ])('puts a window that was $what onto the one display', ({ at, now }) => {
    const stored = { bounds: at, maximised: false }
    expect(placeOf(stored, [main], smallest)).toEqual({ bounds: now, maximised: false })
  })

  it('keeps the display that shows most of the window', () => {
    const stored = { bounds: rectangle(1800, 100, 900, 700), maximised: false }
    expect(placeOf(stored, [main, right, left], smallest).bounds).toEqual(
      rectangle(1920, 100, 900, 700),
    )
  })

  it('keeps a place on a display left of the main one', () => {
    const place = { bounds: rectangle(-1000, 50, 900, 700), maximised: false }
    expect(placeOf(place, [main, left], smallest)).toEqual(place)
  })

  it('remembers that the window was maximised, on a lost display too', () => {
    const here = { bounds: rectangle(100, 100, 900, 700), maximised: true }
    const gone = { bounds: rectangle(9000, 100, 900, 700), maximised: true }
    expect(placeOf(here, [main], smallest)).toEqual(here)
    expect(placeOf(gone, [main], smallest)).toEqual({ bounds: usual, maximised: true })
  })

  it.each([
    { stored: null },
    { stored: undefined },
    { stored: 'top left' },
    { stored: { bounds: { x: 0, y: 0, width: 900 }, maximised: false } },
    { stored: { bounds: { x: 0.5, y: 0, width: 900, height: 700 }, maximised: false } },
    { stored: { bounds: { x: 0, y: 0, width: -900, height: 700 }, maximised: false } },
    { stored: { bounds: { x: 0, y: 0, width: 900, height: 700 } } },
  ])('opens the usual window in the middle instead of $stored', ({ stored }) => {
    expect(placeOf(stored, [main, right], smallest)).toEqual({ bounds: usual, maximised: false })
  })

  it('shrinks the usual window on a small display', () => {
    const small = { workArea: rectangle(0, 0, 1024, 728) }
    expect(placeOf(null, [small], smallest).bounds).toEqual(small.workArea)
  })

  it('shows the title bar on a display smaller than the smallest window', () => {
    const tiny = { workArea: rectangle(10, 20, 320, 200) }
    expect(placeOf(null, [tiny], smallest).bounds).toEqual(rectangle(10, 20, 640, 480))
  })

  it('opens without any display', () => {
    expect(placeOf(null, [], smallest).bounds).toEqual(rectangle(0, 0, 1280, 860))
  })

  it('always gives a place that lies in a display and stays the same when stored', () => {
    const rectangles = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 1, max: 6000 }),
      height: fc.integer({ min: 1, max: 6000 }),
    })
    const displays = [main, right, left]
    fc.assert(
      fc.property(rectangles, fc.boolean(), (bounds, maximised) => {
        const place = placeOf({ bounds, maximised }, displays, smallest)
        expect(displays.some(({ workArea }) => contains(workArea, place.bounds))).toBe(true)
        expect(placeOf(place, displays, smallest)).toEqual(place)
      }),
    )
  })
})

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

describe('rememberPlace', () => {
  /** A window that is moved by hand, and a timer that runs when it is told to. */
  function remembering() {
    const events = new EventEmitter()
    const state = { x: 0, isMaximized: false, isMinimized: false }
    const window = Object.assign(events, {
      getNormalBounds: () => rectangle(state.x, 0, 900, 700),
      isMaximized: () => state.isMaximized,
      isMinimized: () => state.isMinimized,
    }) as unknown as BrowserWindow
    const saved: WindowPlace[] = []
    const waiting = new Set<() => void>()
    const stop = rememberPlace({
      window,
      save: (place) => saved.push(place),
      later: (task) => {
        const run = () => task()
        waiting.add(run)
        return () => waiting.delete(run)
      },
    })
    const comeToRest = () => {
      for (const task of waiting) task()
    }
    return { events, state, saved, waiting, comeToRest, stop }
  }

  it('saves once when a moved window has come to rest', () => {
    const { events, state, saved, waiting, comeToRest } = remembering()
    for (const x of [10, 20, 30]) {
      state.x = x
      events.emit(x === 20 ? 'resize' : 'move')
    }
    expect([saved, waiting.size]).toEqual([[], 1])
    comeToRest()
    expect(saved).toEqual([{ bounds: rectangle(30, 0, 900, 700), maximised: false }])
  })

  it('saves at once when the window closes, and not again', () => {
    const { events, state, saved, comeToRest } = remembering()
    state.x = 10
    events.emit('move')
    state.isMaximized = true
    events.emit('close')
    comeToRest()
    expect(saved).toEqual([{ bounds: rectangle(10, 0, 900, 700), maximised: true }])
  })

  it('takes a minimised window for as maximised as it was', () => {
    const { events, state, saved, comeToRest } = remembering()
    state.isMaximized = true
    events.emit('resize')
    comeToRest()
    Object.assign(state, { isMaximized: false, isMinimized: true })
    events.emit('close')
    expect(saved.map(({ maximised }) => maximised)).toEqual([true, true])
  })

  it.each(['closed', 'stopped'])('saves nothing more once %s', (how) => {
    const { events, saved, waiting, stop } = remembering()
    events.emit('move')
    if (how === 'closed') events.emit('closed')
    else stop()
    for (const name of ['move', 'resize', 'close']) events.emit(name)
    expect([saved, waiting.size, events.eventNames()]).toEqual([[], 0, []])
  })
})
