import type { Tag } from '../../../shared/model/tag.ts'

/** An annotation in the strip. */
export interface Tick {
  readonly id: string
  readonly tag: Tag | null
  /** In CSS pixels from the strip's top. */
  readonly top: number
  readonly bottom: number
}
