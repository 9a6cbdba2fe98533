import type { Placement, Sought } from './placement.ts'
import { placeQuotes } from './place-quotes.ts'

/**
 * Places one quotation in a text by its words and context (`placeQuotes` says how). For several,
 * call that: they then share one index.
 */
export function placeQuote(text: string, sought: Sought): Placement {
  return placeQuotes(text, [sought])[0] ?? { verdict: 'lost' }
}
