import { afterEach, describe, expect, it } from 'vitest'
import {
  setPreferences,
  stepTextSize,
  usePreferences,
} from '../../../renderer/state/preferences.ts'

const key = 'claimbench-preferences'
const defaults = usePreferences.getInitialState()

afterEach(() => {
  localStorage.removeItem(key)
  usePreferences.setState(defaults)
})

/** The preferences after a start at which this was stored. */
async function startedWith(stored: string) {
  localStorage.setItem(key, stored)
  await usePreferences.persist.rehydrate()
  return usePreferences.getState()
}

const kept = (state: unknown) => JSON.stringify({ state, version: 0 })
const chosen = {
  theme: 'dark',
  typeface: 'sans',
  textSize: 22,
  libraryWidth: 300,
  annotationsWidth: 400,
  libraryShown: false,
  annotationsShown: false,
  annotationOrder: 'newest',
} as const

describe('the preferences', () => {
  it('are there again at the next start', async () => {
    setPreferences(chosen)
    const stored = localStorage.getItem(key) ?? ''
    usePreferences.setState(defaults)
    expect(await startedWith(stored)).toEqual(chosen)
  })

  it.each([
    ['no JSON', '{"state":'],
    ['null', 'null'],
    ['a text', '"dark"'],
    ['no preferences', kept(null)],
    ['a list of them', kept([chosen])],
  ])('are the defaults where %s is stored', async (_, stored) => {
    expect(await startedWith(stored)).toEqual(defaults)
  })

  it.each([
    { theme: 'neon' },
    { typeface: 3 },
    { textSize: 'large' },
    { textSize: 17 },
    { libraryWidth: -40 },
    { libraryWidth: null },
    { annotationsWidth: 1e9 },
    { libraryShown: 'yes' },
    { annotationsShown: 0 },
    { annotationOrder: 'length' },
  ])('take the default for %o alone', async (damage) => {
    const [field = ''] = Object.keys(damage)
    expect(await startedWith(kept({ ...chosen, ...damage }))).toEqual({
      ...chosen,
      [field]: defaults[field as keyof typeof defaults],
    })
  })

  it('take the default for what an earlier version did not know, and drop what it knew', async () => {
    expect(await startedWith(kept({ theme: 'dark', sidebar: 'left' }))).toEqual({
      ...defaults,
      theme: 'dark',
    })
  })

  it('step through the text sizes and stay at the ends', () => {
    const steps = (by: 1 | -1) =>
      Array.from({ length: 8 }, () => {
        stepTextSize(by)
        return usePreferences.getState().textSize
      })
    expect(steps(1)).toEqual([20, 22, 25, 28, 28, 28, 28, 28])
    expect(steps(-1)).toEqual([25, 22, 20, 18, 16, 14, 14, 14])
  })
})
