import type { Span } from '../../../shared/model/span.ts'

export interface EditedText {
  readonly text: string
  /** Where a span of the old text is now; null where nothing of it is left. */
  readonly now: (span: Span) => Span | null
}

export type Edits = 'unchanged' | 'shifted' | 'light' | 'heavy'

/** Shares of the words that are edited; each stretch of 2,000 words has its own between the two. */
const shares = { light: [0.01, 0.05], heavy: [0.1, 0.25] } as const
const put = 'A note on this edition, which did not stand here before. '

/** The same text, shifted by a note before it, or with words replaced, dropped, added or misspelt. */
export function editedText(old: string, edits: Edits, next: (below: number) => number): EditedText {
  if (edits === 'unchanged') return { text: old, now: (span) => span }
  if (edits === 'shifted') {
    const now = ({ start, end }: Span) => ({ start: start + put.length, end: end + put.length })
    return { text: put + old, now }
  }
  const [least, most] = shares[edits]
  const tokens = old.match(/\S+\s*|\s+/g) ?? []
  const starts: number[] = []
  const places: number[] = []
  const parts: string[] = []
  let from = 0
  let to = 0
  let share = least
  tokens.forEach((token, at) => {
    if (at % 2000 === 0) share = least + (next(1000) / 1000) * (most - least)
    const other = tokens[next(tokens.length)] ?? ''
    const part = next(10_000) < share * 10_000 ? edited(token, other, next) : token
    starts.push(from)
    places.push(to)
    parts.push(part)
    from += token.length
    to += part.length
  })
  starts.push(from)
  places.push(to)
  return {
    text: parts.join(''),
    now(span) {
      const first = tokenAt(starts, span.start)
      const last = tokenAt(starts, span.end - 1)
      const offset = (token: number, at: number) => {
        const size = (places[token + 1] ?? to) - (places[token] ?? to)
        return (places[token] ?? to) + Math.min(size, at - (starts[token] ?? 0))
      }
      const start = offset(first, span.start)
      const end = offset(last, span.end)
      return end > start ? { start, end } : null
    },
  }
}

function edited(token: string, other: string, next: (below: number) => number): string {
  switch (next(4)) {
    case 0:
      return other
    case 1:
      return ''
    case 2:
      return `${other.trimEnd()} ${token}`
    default: {
      const at = next(token.length)
      return `${token.slice(0, at)}x${token.slice(at + 1)}`
    }
  }
}

function tokenAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}
