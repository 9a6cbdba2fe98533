import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'

type Colour = readonly [red: number, green: number, blue: number]

/** What the browser makes of a CSS colour over a background, as it would paint it. */
function painted(colour: string, over = 'white'): Colour {
  const probe = document.body.appendChild(document.createElement('i'))
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d')!
  for (const each of [over, colour]) {
    probe.style.color = each
    context.fillStyle = getComputedStyle(probe).color
    context.fillRect(0, 0, 1, 1)
  }
  probe.remove()
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

/** Relative luminance (WCAG 2.2, definitions). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** A colour laid over another, of which a share shows. */
function mixed(front: Colour, share: number, back: Colour): Colour {
  const [red = 0, green = 0, blue = 0] = front.map(
    (part, index) => part * share + (back[index] ?? 0) * (1 - share),
  )
  return [red, green, blue]
}

function percentage(property: string): number {
  return (
    Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(property)) / 100
  )
}

const tags = ['claim', 'denial', 'evidence', 'threat', 'untagged']

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  beforeEach(() => (document.documentElement.dataset['theme'] = theme))
  afterEach(() => delete document.documentElement.dataset['theme'])

  it.each(tags)('text on %s stays readable at 7 to 1', (tag) => {
    const tint = `color-mix(in srgb, var(--${tag}) var(--tint), transparent)`
    const once = painted(tint, 'var(--paper)')
    expect(contrast(painted('var(--ink)'), once)).toBeGreaterThanOrEqual(7)
  })
  it('the line under what a filter leaves out is seen, and stands back', () => {
    const line = contrast(painted('var(--dimmed)'), painted('var(--paper)'))
    expect(line).toBeGreaterThanOrEqual(1.9)
    expect(line).toBeLessThan(3)
  })
  it('text on any pile of overlapping passages stays readable, of whichever tags', () => {
    const ink = painted('var(--ink)')
    const hues = tags.map((tag) => painted(`var(--${tag})`))
    const shares = [1, 2, 3, 4, 5].map((depth) => percentage(`--tint-${depth}`))
    let piles = [painted('var(--paper)')]
    for (const share of shares.slice(0, 4)) {
      piles = piles.flatMap((below) => hues.map((hue) => mixed(hue, share, below)))
    }
    // What lies deeper than five shares the last tint, each tag once.
    const last = shares.at(-1)!
    const deepest = piles.map((pile) => hues.reduce((below, hue) => mixed(hue, last, below), pile))
    const least = Math.min(...[...piles, ...deepest].map((pile) => contrast(ink, pile)))
    expect(piles).toHaveLength(5 ** 4)
    expect(least).toBeGreaterThanOrEqual(7)
  })
  it.each(tags)('text on the selected passage of %s stays readable', (tag) => {
    const tint = `color-mix(in srgb, var(--${tag}) var(--tint-selected), var(--paper))`
    expect(contrast(painted('var(--ink)'), painted(tint))).toBeGreaterThanOrEqual(7)
  })
  it.each(tags)('each further passage of %s shows, by a tint that differs from the last', (tag) => {
    let below = painted('var(--paper)')
    for (const depth of [1, 2, 3, 4, 5]) {
      const above = mixed(painted(`var(--${tag})`), percentage(`--tint-${depth}`), below)
      const steps = above.map((part, index) => Math.abs(part - (below[index] ?? 0)))
      expect(Math.max(...steps)).toBeGreaterThan(2)
      below = above
    }
  })
  it.each(['found', 'found-now'])('text that is painted as %s stays readable', (name) => {
    const pair = contrast(painted(`var(--${name}-ink)`), painted(`var(--${name})`))
    expect(pair).toBeGreaterThanOrEqual(7)
  })
  it.each(tags)('the word for %s is readable on every surface', (tag) => {
    for (const surface of ['panel', 'raised', 'hover']) {
      const pair = contrast(painted(`var(--${tag}-ink)`), painted(`var(--${surface})`))
      expect(pair, surface).toBeGreaterThanOrEqual(4.5)
    }
  })
  it.each([
    ['ink-quiet', 'panel', 4.5],
    ['ink-quiet', 'paper', 4.5],
    ['ink-quiet', 'hover', 4.5],
    ['accent', 'panel', 4.5],
    ['accent', 'raised', 4.5],
    ['accent-ink', 'accent', 4.5],
    ['field-line', 'raised', 3],
    ['field-line', 'panel', 3],
  ])('%s on %s has at least %s to 1', (front, back, least) => {
    const pair = contrast(painted(`var(--${front})`), painted(`var(--${back})`))
    expect(pair).toBeGreaterThanOrEqual(least)
  })
})
