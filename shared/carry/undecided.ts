import type { Annotation, Quote } from '../model/annotation.ts'

/**
 * Whether a deleted annotation of a newer capture says nothing about the one of the older capture
 * that it comes from: it was carried over or left, and that was taken back. A record can never go
 * again, because it may have been exported, so such a one keeps its words without their context.
 * What a person deletes keeps both, and what was left has no place; of both a file tells only that
 * it is deleted.
 */
export function isUndecided({ deleted, start, end, quote }: Annotation): boolean {
  return deleted && start < end && quote.prefix === '' && quote.suffix === ''
}

/** The quotation of what was taken back. */
export function withoutContext({ exact }: Quote): Quote {
  return { exact, prefix: '', suffix: '' }
}
