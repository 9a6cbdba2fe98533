import type { Quote } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import type { UnknownMembers } from '../model/record.ts'
import { isObject, listOf } from '../exchange/members.ts'
import { isOffset } from '../exchange/selectors.ts'

/** What selectors say that can be used here: the words and where they stand. */
export interface Selected {
  readonly quote: Quote | null
  readonly position: Span | null
}

/**
 * The first quote and the first position among selectors, those within others (`refinedBy`, the
 * items of a choice) included. Other kinds point into the structure of a page, which an article here
 * does not have. The value must not be nested deeper than the stack is.
 */
export function selectedBy(selectors: unknown): Selected {
  const flat = flattened(selectors)
  const found = <Kind>(read: (selector: UnknownMembers) => Kind | null): Kind | null => {
    for (const selector of flat) {
      const value = read(selector)
      if (value !== null) return value
    }
    return null
  }
  return { quote: found(quoteOf), position: found(positionOf) }
}

function flattened(selectors: unknown): readonly UnknownMembers[] {
  return listOf(selectors).flatMap((selector) => {
    if (!isObject(selector)) return []
    const { items, refinedBy } = selector
    return [selector, ...flattened(items), ...flattened(refinedBy)]
  })
}

/** A `TextQuoteSelector`, or the same as Recogito keeps it. */
function quoteOf(selector: UnknownMembers): Quote | null {
  const isQuote = selector['type'] === 'TextQuoteSelector'
  const exact = isQuote ? selector['exact'] : selector['quote']
  if (typeof exact !== 'string' || exact.trim() === '') return null
  const around = (name: string, own: string): string => {
    const value = selector[name] ?? selector[own]
    return typeof value === 'string' ? value.toWellFormed() : ''
  }
  return {
    exact: exact.toWellFormed(),
    prefix: around('prefix', 'quotePrefix'),
    suffix: around('suffix', 'quoteSuffix'),
  }
}

/** A `TextPositionSelector`, the same as Recogito keeps it, or a fragment as RFC 5147 has it. */
function positionOf(selector: UnknownMembers): Span | null {
  const { type, start, end, value } = selector
  if (type === 'FragmentSelector' && typeof value === 'string') return fragment(value)
  const isPosition = type === 'TextPositionSelector' || typeof selector['quote'] === 'string'
  if (!isPosition || !isOffset(start) || !isOffset(end) || end <= start) return null
  return { start, end }
}

function fragment(value: string): Span | null {
  const [, from = '', to = ''] = /^#?char=(\d{1,9}),(\d{1,9})(?:;|$)/.exec(value) ?? []
  return from === '' || Number(to) <= Number(from) ? null : { start: Number(from), end: Number(to) }
}
