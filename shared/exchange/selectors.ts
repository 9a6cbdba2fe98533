import type { Quote } from '../model/annotation.ts'
import { success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import type { UnknownMembers } from '../model/record.ts'
import { damaged } from './damage.ts'
import type { Damage } from './damage.ts'
import { isObject, listOf, membersBeyond, withMembers } from './members.ts'

/** What an annotation is about, as its file says it: offsets in Unicode code points. */
export interface Target {
  readonly source: string
  /** Null where it is left out: in the article that `source` names, the position says it all. */
  readonly quote: Quote | null
  readonly position: Span
  /** Members beyond ours, and selectors beyond ours under `selector`. */
  readonly unknown: UnknownMembers | undefined
}

const targetMembers: ReadonlySet<string> = new Set(['source', 'selector'])
const quoteMembers: ReadonlySet<string> = new Set(['type', 'exact', 'prefix', 'suffix'])
const positionMembers: ReadonlySet<string> = new Set(['type', 'start', 'end'])

/** Reads a target with one position selector and, but in confidential files, one quote selector. */
export function decodeTarget(target: unknown): Result<Target, Damage> {
  if (!isObject(target)) return damaged('.target', 'It does not say which passage it is about.')
  const { source } = target
  if (typeof source !== 'string' || source === '') {
    return damaged('.target.source', 'It does not say which article it is about.')
  }
  let quote: Quote | undefined
  let position: Span | undefined
  const extra: unknown[] = []
  for (const selector of listOf(target['selector'])) {
    const asQuote = quote === undefined ? quoteOf(selector) : undefined
    const asPosition = position === undefined ? positionOf(selector) : undefined
    quote ??= asQuote
    position ??= asPosition
    if (!isObject(selector) || (asQuote === undefined && asPosition === undefined)) {
      extra.push(selector)
      continue
    }
    const beyond = membersBeyond(selector, asQuote === undefined ? positionMembers : quoteMembers)
    if (beyond !== undefined) extra.push({ type: selector['type'], ...beyond })
  }
  if (position === undefined) {
    const reason = 'It does not say where in the article its passage stands.'
    return damaged('.target.selector', reason, quote?.exact)
  }
  const beyond = membersBeyond(target, targetMembers)
  const unknown = extra.length === 0 ? beyond : { ...beyond, selector: extra }
  return success({ source, quote: quote ?? null, position, unknown })
}

/** The reverse of `decodeTarget`. */
export function encodeTarget({ source, quote, position, unknown }: Target): UnknownMembers {
  const extra = listOf(unknown?.['selector'])
  const lent = extra.find(lendsToQuote)
  const selector = [
    ...(quote === null
      ? []
      : [withMembers({ type: 'TextQuoteSelector', ...quote }, lent, quoteMembers)]),
    withMembers(
      { type: 'TextPositionSelector', start: position.start, end: position.end },
      extra.find(lendsToPosition),
      positionMembers,
    ),
    ...extra.filter((other) => !lendsToQuote(other) && !lendsToPosition(other)),
  ]
  return withMembers({ source, selector }, unknown, targetMembers)
}

function quoteOf(selector: unknown): Quote | undefined {
  if (!isObject(selector) || selector['type'] !== 'TextQuoteSelector') return undefined
  const { exact, prefix = '', suffix = '' } = selector
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') {
    return undefined
  }
  return { exact, prefix, suffix }
}

function positionOf(selector: unknown): Span | undefined {
  if (!isObject(selector) || selector['type'] !== 'TextPositionSelector') return undefined
  const { start, end } = selector
  return isOffset(start) && isOffset(end) ? { start, end } : undefined
}

export function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function lendsToQuote(selector: unknown): boolean {
  return lends(selector, 'TextQuoteSelector', 'exact')
}

function lendsToPosition(selector: unknown): boolean {
  return lends(selector, 'TextPositionSelector', 'start')
}

/** A selector without what makes it one only lends its other members to ours. */
function lends(selector: unknown, type: string, essence: string): boolean {
  return isObject(selector) && selector['type'] === type && !(essence in selector)
}
