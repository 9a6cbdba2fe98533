import type { Span } from '../../shared/model/span.ts'

/** About so many characters stand in a line. */
const lineLength = 68

/** About how many lines a block takes with the space after it, before it is laid out. */
export function guessLines({ start, end }: Span): number {
  return Math.ceil((end - start) / lineLength) + 0.6
}
