import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { annotationOrders } from '../../shared/filter/sort-annotations.ts'
import type { AnnotationOrder } from '../../shared/filter/sort-annotations.ts'

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
  readonly textSize: (typeof textSizes)[number]
  /** Widths of the side panes in CSS pixels. */
  readonly libraryWidth: number
  readonly annotationsWidth: number
  readonly libraryShown: boolean
  readonly annotationsShown: boolean
  readonly annotationOrder: AnnotationOrder
}

const defaults: Preferences = {
  theme: 'system',
  typeface: 'serif',
  textSize: 18,
  libraryWidth: 264,
  annotationsWidth: 344,
  libraryShown: true,
  annotationsShown: true,
  annotationOrder: 'place',
}

const paneWidth = v.pipe(v.number(), v.minValue(160), v.maxValue(800))

/** What an earlier version kept, or something damaged, goes back to the default field by field. */
const storedPreferences = v.fallback(
  v.object({
    theme: v.fallback(v.picklist(themes), defaults.theme),
    typeface: v.fallback(v.picklist(typefaces), defaults.typeface),
    textSize: v.fallback(v.picklist(textSizes), defaults.textSize),
    libraryWidth: v.fallback(paneWidth, defaults.libraryWidth),
    annotationsWidth: v.fallback(paneWidth, defaults.annotationsWidth),
    libraryShown: v.fallback(v.boolean(), defaults.libraryShown),
    annotationsShown: v.fallback(v.boolean(), defaults.annotationsShown),
    annotationOrder: v.fallback(v.picklist(annotationOrders), defaults.annotationOrder),
  }),
  defaults,
)

export const usePreferences = create<Preferences>()(
  persist((): Preferences => defaults, {
    name: 'claimbench-preferences',
    merge: (stored): Preferences => v.parse(storedPreferences, stored),
  }),
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
