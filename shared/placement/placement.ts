import type { Quote } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'

/** What is looked for: words with their context, and where they began in the text they come from. */
export interface Sought {
  readonly quote: Quote
  /** In UTF-16 code units; null when nobody knows. */
  readonly hint: number | null
}

/** A place and how like the quotation it is, from 0 to 1: words and context alike. */
export interface Candidate {
  readonly span: Span
  readonly score: number
}

/**
 * Where a match landed. `exact`: the same words at the same offset. `moved`: the same words at
 * another. `changed`: other words, given with the old ones, for a person to accept. `ambiguous`:
 * places that cannot be told apart or convince too little, best first, at least one. `lost`: none.
 */
export type Placement =
  | ({ readonly verdict: 'exact' | 'moved' } & Candidate)
  | ({ readonly verdict: 'changed'; readonly was: string; readonly now: string } & Candidate)
  | { readonly verdict: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly verdict: 'lost' }
