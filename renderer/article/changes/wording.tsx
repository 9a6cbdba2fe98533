import { wordDifference } from '../../../shared/carry/word-difference.ts'

/** Shorter context is shown as it is. In UTF-16 code units. */
const cutFrom = 20

/** Context from the first whole word on. */
export function cutBefore(text: string): string {
  return text.length < cutFrom ? text : text.replace(/^\S*\s+/, '… ')
}

/** Context up to the last whole word. */
export function cutAfter(text: string): string {
  return text.length < cutFrom ? text : text.replace(/\s+\S*$/, ' …')
}

interface WordingProps {
  readonly was: string
  readonly now: string | null
  readonly side: 'older' | 'newer'
}

/** The words of a passage on one side, with what was taken out or put in marked. */
export function Wording({ was, now, side }: WordingProps) {
  if (now === null) return <del>{was}</del>
  return wordDifference(was, now).map(({ kind, text }, at) => {
    if (kind === 'kept') return <mark key={at}>{text}</mark>
    if (kind === 'deleted') return side === 'older' ? <del key={at}>{text}</del> : null
    return side === 'newer' ? <ins key={at}>{text}</ins> : null
  })
}
