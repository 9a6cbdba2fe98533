import { create } from 'zustand'
import type { Relating } from './session.ts'

/** A place of the window, in CSS pixels. */
export interface WindowPoint {
  readonly x: number
  readonly y: number
}

/** An annotation under the pointer, and where it is drawn. */
export interface DropTarget extends Relating {
  readonly boxes: readonly {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }[]
}

/** An annotation that is dragged to another, to be related to it. */
export interface RelateDrag {
  readonly from: Relating
  readonly start: WindowPoint
  readonly at: WindowPoint
  readonly target: DropTarget | null
}

export const useRelateDrag = create<{ readonly drag: RelateDrag | null }>()(() => ({ drag: null }))

export function showRelateDrag(drag: RelateDrag | null): void {
  useRelateDrag.setState({ drag })
}
