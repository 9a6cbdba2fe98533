import { EventEmitter } from 'node:events'
import type { BrowserWindow, Rectangle } from 'electron'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf, rememberPlace } from '../../electron/main/window-place.ts'
import type { WindowPlace } from '../../electron/files/settings.ts'

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
    { what: 'of no size', at: rectangle(10, 30, 0, -5), now: usual },
    { what: 'on a display that is gone', at: rectangle(2500, 0, 900, 700), now: usual },
    { what: 'touching the display only', at: rectangle(1920, 25, 900, 700), now: usual },
  ])('puts a window that was $what onto the one display', ({ at, now }) => {
    for (const maximized of [true, false]) {
      const place = placeOf({ ...at, maximized }, [main], smallest)
      expect(place).toEqual({ ...now, maximized })
    }
  })

  it('keeps the display that shows most of the window', () => {
    const stored = { ...rectangle(1800, 100, 900, 700), maximized: false }
    expect(placeOf(stored, [main, right, left], smallest)).toEqual({ ...stored, x: 1920 })
  })

  it('keeps a place on a display left of the main one', () => {
    const place = { ...rectangle(-1000, 50, 900, 700), maximized: false }
    expect(placeOf(place, [main, left], smallest)).toEqual(place)
  })

  it.each([
    { on: 'the first display', displays: [main, right], now: usual },
    {
      on: 'a small display, shrunk',
      displays: [{ workArea: rectangle(0, 0, 1024, 728) }],
      now: rectangle(0, 0, 1024, 728),
    },
    {
      on: 'a display smaller than the smallest window, with its title bar in sight',
      displays: [{ workArea: rectangle(10, 20, 320, 200) }],
      now: rectangle(10, 20, 640, 480),
    },
    { on: 'no display', displays: [], now: rectangle(0, 0, 1280, 860) },
  ])('at first opens the usual window in the middle of $on', ({ displays, now }) => {
    expect(placeOf(null, displays, smallest)).toEqual({ ...now, maximized: false })
  })

  it('always gives a place that lies in a display and stays the same when stored', () => {
    const places = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 1, max: 6000 }),
      height: fc.integer({ min: 1, max: 6000 }),
      maximized: fc.boolean(),
    })
    const displays = [main, right, left]
    fc.assert(
      fc.property(places, (stored) => {
        const place = placeOf(stored, displays, smallest)
        expect(displays.some(({ workArea }) => contains(workArea, place))).toBe(true)
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
    rememberPlace({
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
    return { events, state, saved, waiting, comeToRest }
  }

  it('saves once when a moved window has come to rest', () => {
    const { events, state, saved, waiting, comeToRest } = remembering()
    for (const x of [10, 20, 30]) {
      state.x = x
      events.emit(x === 20 ? 'resize' : 'move')
    }
    expect([saved, waiting.size]).toEqual([[], 1])
    comeToRest()
    expect(saved).toEqual([{ ...rectangle(30, 0, 900, 700), maximized: false }])
  })

  it('saves at once when the window closes, and not again', () => {
    const { events, state, saved, comeToRest } = remembering()
    state.x = 10
    events.emit('move')
    state.isMaximized = true
    events.emit('close')
    comeToRest()
    expect(saved).toEqual([{ ...rectangle(10, 0, 900, 700), maximized: true }])
  })

  it('takes a minimised window for as maximised as it was', () => {
    const { events, state, saved, comeToRest } = remembering()
    state.isMaximized = true
    events.emit('resize')
    comeToRest()
    Object.assign(state, { isMaximized: false, isMinimized: true })
    events.emit('close')
    expect(saved.map(({ maximized }) => maximized)).toEqual([true, true])
  })

  it('saves nothing once the window is gone', () => {
    const { events, saved, waiting, comeToRest } = remembering()
    events.emit('move')
    events.emit('closed')
    comeToRest()
    expect([saved, waiting.size]).toEqual([[], 0])
  })
})
