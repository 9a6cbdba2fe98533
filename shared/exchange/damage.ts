import { failure } from '../model/result.ts'
import type { Result } from '../model/result.ts'

/** Why a part of a file cannot be used, and where in it. */
export interface ItemProblem {
  /** A JSON path: `$.first.items[3].target`. */
  readonly path: string
  /** A sentence for the person who imports. */
  readonly reason: string
  /** The words it is about, where they could be read. */
  readonly quotation?: string
}

/** The same, its path relative to the item: `.target`. */
export type Damage = ItemProblem

export function damaged(path: string, reason: string, quotation?: string): Result<never, Damage> {
  return failure(quotation === undefined ? { path, reason } : { path, reason, quotation })
}
