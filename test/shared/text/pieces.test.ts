import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapSpan } from '../../../shared/selectors/snap-span.ts'
import { piecesOfText } from '../../../shared/text/pieces.ts'
import type { Granularity } from '../../../shared/text/pieces.ts'
import { windowAround } from '../../../shared/text/window-around.ts'
import { graphemeEdges, hardPieces, textOf } from './arbitrary-pieces.ts'
import { breakTable, hasUnicode, whereUnicode } from './break-table.ts'

function cut(text: string, granularity: Granularity, language = 'en'): readonly string[] {
  const pieces = piecesOfText(text, { granularity, language })
  return pieces.map(({ start, end }) => text.slice(start, end))
}

describe('the sentences of a text', () => {
  it.each([
    ['en', 'He left.| She stayed!| Why?| Nobody knows.| Well.'],
    ['en', 'Dr. Smith met J. K. Rowling in the U.S. Senate.| Prof. Li came, too.'],
    ['en', 'See p. 5 of vol. 2.| He said no.| She left.| No. 7 stayed.| So am I.| We go.'],
    ['en', '“Stop!” he said.| “No.”| She went (why?) home.| Version 2.5 is out.'],
    ['en', 'It cost 3.5 million.| “We did not.| We never did,” she said.'],
    ['en', 'no capitals here. none there.'],
    ['en', 'It is 🇫🇷!| Or 👩‍👩‍👧?| Yes.'],
    ['', 'Mr. Nobody came.| He left.'],
    ['de', 'Am 3. Oktober kam Prof. Dr. Meyer z. B. nach Köln.| Er blieb bzw. ging.'],
    ['de-AT', 'Abs. 3 gilt.| Am 12. Mai galt Nr. 4 nicht.| »Nein!«| Sie ging.| »Ja.«'],
    ['fr', '« Non ! » dit Mme. Durand.| Elle partit.| Pourquoi ?'],
    ['ru', 'В 1998 г. Москва молчала.| Потом заговорила.'],
    ['ja', '政府は否定した。|「やめろ。」と彼は言った。|終わり！'],
    ['zh', '政府否认了。|他说：“不。”|真的吗？|是。'],
    ['ar', 'رفضت الحكومة الخبر.| هل هذا صحيح؟| نعم.'],
    ['th', 'รัฐบาลปฏิเสธข่าว.| ไม่จริง'],
    ['hi', 'सरकार ने इनकार किया।| यह सच है।'],
  ])('in %s: %s', (language, marked) => {
    const sentences = marked.split('|').map((each) => each.trim())
    expect(cut(marked.replaceAll('|', ''), 'sentence', language)).toEqual(sentences)
  })
  it('end with a line', () => {
    expect(cut('one line\nanother line', 'sentence')).toEqual(['one line', 'another line'])
  })
})

describe('the words and signs of a text', () => {
  it.each([
    ['en', '“|Don’t|,” |he| |said|: |3.5| |%!?'],
    ['en', 'arms|-|transfer| 😀😀 |ok'],
    ['th', 'รัฐบาล|ปฏิเสธ|ข่าว'],
    ['ja', '武器|の|移転'],
    ['ar', 'رفضت| |الحكومة|؟'],
  ])('in %s: %s', (language, marked) => {
    const words = marked.split('|').map((each) => each.trim())
    expect(cut(marked.replaceAll('|', ''), 'word', language)).toEqual(
      words.filter((each) => each !== ''),
    )
  })
})

const text = textOf([...hardPieces, '. ', '! ', '? ', '” ', ' “', '。', '「', 'A', 'b', 'Dr'])
const granularities = ['sentence', 'word', 'character'] as const

describe.each(granularities)('pieces by %s, as a law', (granularity) => {
  it('follow each other, hold all but white space and cut no grapheme', () => {
    fc.assert(
      fc.property(text, (canonical) => {
        const edges = graphemeEdges(canonical.text)
        let at = 0
        for (const { start, end } of piecesOfText(canonical.text, {
          granularity,
          language: 'en',
        })) {
          expect(canonical.text.slice(at, start).trim()).toBe('')
          expect([edges.has(start), edges.has(end)]).toEqual([true, true])
          expect([start >= at, end > start]).toEqual([true, true])
          at = end
        }
        expect(canonical.text.slice(at).trim()).toBe('')
      }),
      { numRuns: 25 },
    )
  })
  it('are what a selection of them snaps to', () => {
    const to = granularity === 'word' ? 'word' : 'grapheme'
    fc.assert(
      fc.property(textOf(hardPieces.slice(0, 12)), (canonical) => {
        const language = 'en'
        for (const span of piecesOfText(canonical.text, { granularity, language }).slice(0, 40)) {
          expect(snapSpan({ text: canonical.text, span, language, to })).toEqual(span)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe.each(granularities)('windows by %s, as a law', (granularity) => {
  const language = 'en'
  const prose = fc
    .array(fc.constantFrom('It is so. ', 'Dr. Who? ', 'no', ' ', 'Word ', '😀', 'e\u0301 '), {
      minLength: 1,
      maxLength: 60,
    })
    .map((parts) => parts.join(''))
  const longOf = (part: string) => part.repeat(Math.ceil(40_000 / part.length))
  it('part a text in the same way from wherever they are looked for', () => {
    fc.assert(
      fc.property(prose, fc.nat(), (part, seed) => {
        const long = longOf(part)
        const stretch = { start: 3, end: long.length - 5 }
        const at = stretch.start + (seed % (stretch.end - stretch.start))
        const window = windowAround(long, stretch, { at, granularity, language })
        expect(window.start <= at && at < window.end).toBe(true)
        for (const other of [window.start, window.end - 1]) {
          expect(windowAround(long, stretch, { at: other, granularity, language })).toEqual(window)
        }
      }),
      { numRuns: 30 },
    )
  })
  it.each([
    'He came. Dr. Who left! A. B. ',
    'It is so. e\u0301 😀 Dr. Who? Word no ',
    '“So.” It ended (at last). Is it? He said no. ',
  ])('have the pieces that the whole has: %s', (part) => {
    const long = longOf(part)
    const stretch = { start: 0, end: long.length }
    const parts: unknown[] = []
    for (let at = 0; at < long.length;) {
      const window = windowAround(long, stretch, { at, granularity, language })
      const within = long.slice(window.start, window.end)
      for (const piece of piecesOfText(within, { granularity, language })) {
        parts.push({ start: piece.start + at, end: piece.end + at })
      }
      at = window.end
    }
    expect(parts).toEqual(piecesOfText(long, { granularity, language }))
  })
  it.each([
    ['flags', '🇫🇷'.repeat(5_000)],
    ['one letter with many accents', `e${'\u0301'.repeat(40_000)}`],
    ['no space', 'a'.repeat(40_000)],
  ])('cut no grapheme of %s', (_, long) => {
    const edges = graphemeEdges(long)
    const stretch = { start: 0, end: long.length }
    for (let at = 0; at < long.length;) {
      const window = windowAround(long, stretch, { at, granularity, language })
      expect(edges.has(window.end)).toBe(true)
      expect(window.end).toBeGreaterThan(at)
      at = window.end
    }
  })
})

describe.skipIf(!hasUnicode)(`pieces of Unicode’s tables of breaks${whereUnicode}`, () => {
  it.each(['GraphemeBreakTest', 'WordBreakTest', 'SentenceBreakTest'])(
    'cut no grapheme in %s',
    (name) => {
      for (const segments of breakTable(name)) {
        const joined = segments.join('')
        const edges = graphemeEdges(joined)
        for (const granularity of granularities) {
          const pieces = piecesOfText(joined, { granularity, language: '' })
          const cuts = pieces.flatMap(({ start, end }) => [start, end])
          expect([segments, cuts.filter((at) => !edges.has(at))]).toEqual([segments, []])
        }
      }
    },
  )
})
