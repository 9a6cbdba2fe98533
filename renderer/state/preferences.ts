import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const typefaces = ['serif', 'sans'] as const
export type Typeface = (typeof typefaces)[number]

/** Sizes of the article's text, in CSS pixels. */
export const textSizes = [14, 16, 18, 20, 22, 25, 28] as const

/** How this person likes to read, on this device. */
export interface Preferences {
  readonly theme: Theme
  readonly typeface: Typeface
  readonly textSize: number
  /** Widths of the side panes in CSS pixels. */
  readonly libraryWidth: number
  readonly annotationsWidth: number
  readonly libraryShown: boolean
  readonly annotationsShown: boolean
}

export const usePreferences = create<Preferences>()(
  persist(
    (): Preferences => ({
      theme: 'system',
      typeface: 'serif',
      textSize: 18,
      libraryWidth: 264,
      annotationsWidth: 344,
      libraryShown: true,
      annotationsShown: true,
    }),
    { name: 'claimbench-preferences' },
  ),
)

export function setPreferences(preferences: Partial<Preferences>): void {
  usePreferences.setState(preferences)
}

/** The next larger or smaller text size; stays at the ends. */
export function stepTextSize(by: 1 | -1): void {
  usePreferences.setState(({ textSize }) => {
    const larger = textSizes.filter((size) => size > textSize)
    const smaller = textSizes.filter((size) => size < textSize)
    return { textSize: (by === 1 ? larger[0] : smaller.at(-1)) ?? textSize }
  })
}
