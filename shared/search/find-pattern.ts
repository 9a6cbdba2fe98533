import { failure, success } from '../model/result.ts'
import type { Result } from '../model/result.ts'
import type { PackedSpans } from './packed-spans.ts'
import type { PhraseOptions } from './phrase.ts'
import { isWholeWord } from './whole-word.ts'

export interface Pattern extends PhraseOptions {
  /** A regular expression as JavaScript reads it with the flag `u`. */
  readonly source: string
}

/**
 * Where a regular expression matches a text, line by line for `^` and `$`; empty matches are none.
 * What is wrong with one that cannot be read is said in a few words. It can take for ever: run it
 * where it can be stopped.
 */
export function findPattern(
  text: string,
  { source, matchCase, wholeWord }: Pattern,
): Result<PackedSpans, string> {
  const pattern = patternOf(source, matchCase ? 'gmu' : 'gmui')
  if (!pattern.ok) return pattern
  const found: number[] = []
  for (const { 0: words, index } of text.matchAll(pattern.value)) {
    const span = { start: index, end: index + words.length }
    if (words !== '' && (!wholeWord || isWholeWord(text, span))) found.push(span.start, span.end)
  }
  return success(Uint32Array.from(found))
}

function patternOf(source: string, flags: string): Result<RegExp, string> {
  try {
    return success(new RegExp(source, flags))
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : ''
    // “Invalid regular expression: /(/gmu: Unterminated group”
    return failure(message.slice(message.lastIndexOf(': ') + 2).toLowerCase())
  }
}
