import type { Turn, Turned } from '../storage/turn.ts'

export interface TurnRequest {
  /** The name of the library's database. */
  readonly database: string
  readonly turn: Turn
}

export type TurnAnswer =
  | { readonly kind: 'turned'; readonly turned: Turned }
  | { readonly kind: 'problem'; readonly message: string }
