import fc from 'fast-check'
import type { Sought } from '../../../shared/placement/placement.ts'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'
import { snapSpan } from '../../../shared/selectors/snap-span.ts'

const pieces = [
  ...'the council said that no report of water levels was found “here”, they wrote—again'.split(
    ' ',
  ),
  ...[
    'Team',
    'Alpha',
    'Beta',
    '👩‍👩‍👧',
    '🇩🇪🇫🇷',
    'e\u0301',
    'ﬁ',
    '漢字',
    '\r\n',
    '\n\n',
    '…',
    'a\u00adb',
    '.*',
    '$&',
  ],
]

/** Words, emoji, flags and odd white space, often repeated. */
export const someText = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 120 })
  .map((words) => words.join(' '))

const canonicalPieces = [
  ...'the council said that the report of water levels was found “here”, they wrote—again.'.split(
    ' ',
  ),
  ...[
    'Team',
    'Alpha',
    'Beta',
    '👩‍👩‍👧',
    '🇩🇪🇫🇷',
    '👍🏽',
    'e\u0301te\u0301',
    'n\u0303',
    'ﬁ',
    '漢字の本',
    '新聞',
  ],
  ...['قال', 'المجلس', 'إنّ', 'הכתב', '…', 'a\u00adb', '\n\n', '\n\n'],
]

/** As an imported article's text: line ends `\n`, single spaces, blocks joined by a blank line. */
export const canonicalStory = fc
  .array(fc.constantFrom(...canonicalPieces), { minLength: 1, maxLength: 120 })
  .map((words) =>
    words
      .join(' ')
      .replaceAll(/\s*\n\s*/g, '\n\n')
      .trim(),
  )
  .filter((text) => text !== '')

/** The same with its words numbered, so that it repeats nothing. */
export const tellingStory = fc
  .array(fc.constantFrom(...canonicalPieces), { minLength: 20, maxLength: 120 })
  .map((words) => words.map((word, at) => `${word} ${(at * 7919 + 13).toString(36)}`).join(' '))
  .map((text) => text.replaceAll(/\s*\n\s*/g, '\n\n').trim())

/** Of letters and marks that none of the texts above has. */
export const unrelatedText = fc
  .array(fc.constantFrom('ქართული', 'ენა', 'ამბავი', 'დღეს', '🍋', '🚲', 'ძველი!', '0407'), {
    minLength: 1,
    maxLength: 120,
  })
  .map((words) => words.join(' '))

/** A text with spans of it, as a person would have selected them. */
export function selected(text: fc.Arbitrary<string>) {
  return quoted(text).map(({ text, wanted }) => ({
    text,
    wanted,
    spans: wanted.map(({ hint, quote }) => {
      const start = hint ?? 0
      return { start, end: start + quote.exact.length }
    }),
  }))
}

/** A text that repeats nothing as long as a quotation with its context: its words are numbered. */
export const tellingText = fc
  .array(fc.constantFrom(...pieces), { minLength: 20, maxLength: 120 })
  .map((words) => words.map((word, at) => `${word} ${(at * 7919 + 13).toString(36)}`).join(' '))

/** A text with quotations of it, as a person would have selected them. */
export function quoted(text: fc.Arbitrary<string>) {
  return text.chain((text) =>
    fc
      .array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 90 })), {
        minLength: 1,
        maxLength: 12,
      })
      .map((spans) => ({
        text,
        wanted: spans.flatMap(([start, length]) => at(text, start, length)),
      })),
  )
}

function at(text: string, start: number, length: number): readonly Sought[] {
  const rough = { start, end: Math.min(text.length, start + length) }
  const span = snapSpan({ text, span: rough, language: '', to: 'grapheme' })
  const isSeen = span !== null && text.slice(span.start, span.end) !== '\u00ad'
  return !isSeen ? [] : [{ quote: describeSpan(text, span), hint: span.start }]
}
