import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extended, movedBoundary, nextSentence } from '../../../shared/selectors/move-span.ts'
import type { Cursor } from '../../../shared/selectors/move-span.ts'
import type { Passages } from '../../../shared/selectors/stops.ts'
import { visiblePassages } from '../../../shared/selectors/visible-passages.ts'
import type { ArticleText } from '../../../shared/model/article.ts'
import type { Span } from '../../../shared/model/span.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'
import { tidySpans } from '../../../shared/text/left-out.ts'
import { graphemeEdges, hardPieces, textOf } from '../text/arbitrary-pieces.ts'
import { breakTable, hasUnicode, whereUnicode } from '../text/break-table.ts'

function passagesOf(
  article: ArticleText,
  leftOut: readonly Span[] = [],
  language = 'en',
): Passages {
  return { text: article.text, spans: visiblePassages(article, leftOut), language }
}

/** A text whose words between two bars are selected; after a colon the end that moves. */
function marked(typed: string, leftOut = '', language = 'en') {
  const start = typed.indexOf('|')
  const end = typed.indexOf('|', start + 1) - 1
  const article = canonicalText(plainTextBlocks(typed.replaceAll('|', '')))
  const at = article.text.indexOf(leftOut)
  const hidden = leftOut === '' ? [] : [{ start: at, end: at + leftOut.length }]
  const words = (span: Span | null) => span && article.text.slice(span.start, span.end)
  return { passages: passagesOf(article, hidden, language), span: { start, end }, words }
}

describe('nextSentence', () => {
  it.each([
    ['|One.| Two. Three.', 'Two.', null],
    ['One. |Two.| Three.', 'Three.', 'One.'],
    ['One. Two. |Three.|', null, 'Two.'],
    ['One. |Two|. Three.', 'Three.', 'One.'],
    ['One two |three| four. Five.', 'Five.', null],
    ['One.\n\n|Two.|\n\nThree.', 'Three.', 'One.'],
    ['One. Two |three. Four| five. Six.', 'Six.', 'One.'],
  ])('%s goes on to %s and back to %s', (typed, on, back) => {
    const { passages, span, words } = marked(typed)
    expect([
      words(nextSentence(passages, span, 'on')),
      words(nextSentence(passages, span, 'back')),
    ]).toEqual([on, back])
  })
  it.each([
    ['One. Tw||o. Three.', 'Two.'],
    ['One.|| Two.', 'Two.'],
    ['One.||\n\nTwo.', 'Two.'],
    ['||One. Two.', 'One.'],
    ['One. Two.||', 'Two.'],
  ])('%s begins with %s either way', (typed, sentence) => {
    const { passages, span, words } = marked(typed)
    expect(words(nextSentence(passages, span, 'on'))).toBe(sentence)
    expect(words(nextSentence(passages, span, 'back'))).toBe(sentence)
  })
  it.each([
    ['|One.| Read more here. Two.', 'Read more here.', 'Two.'],
    ['|One.|\n\nSign up!\n\nTwo.', 'Sign up!', 'Two.'],
    ['|One.| The minister Sign up! denied it.', 'Sign up!', 'The minister'],
  ])('skips what is left out: %s', (typed, leftOut, sentence) => {
    const { passages, span, words } = marked(typed, leftOut)
    expect(words(nextSentence(passages, span, 'on'))).toBe(sentence)
  })
  it('finds none in an empty text', () => {
    const passages = { text: '', spans: [], language: 'en' }
    expect(nextSentence(passages, { start: 0, end: 0 }, 'on')).toBeNull()
  })
})

type Case = readonly [string, Cursor['focus'], Parameters<typeof extended>[2], string | null]

const extensions: readonly Case[] = [
  ['|One.| Two. Three.', 'end', { by: 'sentence', way: 'on' }, 'One. Two.'],
  ['|One. Two.| Three.', 'end', { by: 'sentence', way: 'back' }, 'One.'],
  ['One. |Two.| Three.', 'end', { by: 'sentence', way: 'back' }, 'One. Two.'],
  ['One. |Two.| Three.', 'start', { by: 'sentence', way: 'on' }, 'Two. Three.'],
  ['|One. Two.| Three.', 'start', { by: 'sentence', way: 'on' }, 'Two.'],
  ['One. T|wo th|ree. Four.', 'end', { by: 'sentence', way: 'on' }, 'wo three.'],
  ['One. Two. |Three.|', 'end', { by: 'sentence', way: 'on' }, null],
  ['One. Two. |Three.|', 'start', { by: 'sentence', way: 'on' }, null],
  ['|one| two, three', 'end', { by: 'word', way: 'on' }, 'one two'],
  ['|one two| , three', 'end', { by: 'word', way: 'on' }, 'one two ,'],
  ['|one two|', 'end', { by: 'word', way: 'back' }, 'one'],
  ['zero |one| two', 'end', { by: 'word', way: 'back' }, 'zero one'],
  ['|one| two', 'end', { by: 'word', way: 'back' }, null],
  ['|one| 👩‍👩‍👧🇫🇷 two', 'end', { by: 'word', way: 'on' }, 'one 👩‍👩‍👧🇫🇷'],
  ['|one| two', 'end', { by: 'character', way: 'on' }, 'one t'],
  ['|one |👩‍👩‍👧🇫🇷', 'end', { by: 'character', way: 'on' }, 'one 👩‍👩‍👧'],
  ['|cafe\u0301|', 'end', { by: 'character', way: 'back' }, 'caf'],
  ['o|n|e', 'end', { by: 'character', way: 'back' }, 'on'],
  ['a |one| b', 'start', { by: 'character', way: 'on' }, 'ne'],
  ['a |one| b', 'start', { by: 'character', way: 'back' }, 'a one'],
]

describe('extended', () => {
  it.each(extensions)('%s, moved at its %s %o: %s', (typed, focus, extension, expected) => {
    const { passages, span, words } = marked(typed)
    expect(words(extended(passages, { ...span, focus }, extension))).toBe(expected)
  })
  it.each([
    ['|政府は|武器の移転を否定した。', 'ja', '政府は武器'],
    ['|รัฐบาล|ปฏิเสธข่าว', 'th', 'รัฐบาลปฏิเสธ'],
    ['|رفضت| الحكومة الخبر.', 'ar', 'رفضت الحكومة'],
  ])('knows the words of its language: %s', (typed, language, expected) => {
    const { passages, span, words } = marked(typed, '', language)
    const wider = extended(passages, { ...span, focus: 'end' }, { by: 'word', way: 'on' })
    expect(words(wider)).toBe(expected)
  })
})

describe('movedBoundary', () => {
  it.each([
    ['a b |c d| e f', 'start', 'outside', 'b c d'],
    ['a b |c d| e f', 'end', 'outside', 'c d e'],
    ['a b |c d| e f', 'start', 'inside', 'd'],
    ['a b |c d| e f', 'end', 'inside', 'c'],
    ['a |b| c', 'start', 'inside', null],
    ['a |b| c', 'end', 'inside', null],
    ['|a b| c', 'start', 'outside', null],
    ['a |b c|', 'end', 'outside', null],
    ['a, |b c|.', 'end', 'outside', 'b c.'],
    ['a be|gan wh|en it', 'start', 'outside', 'began wh'],
    ['a be|gan wh|en it', 'end', 'inside', 'gan'],
    ['One.\n\n|Two| three.', 'start', 'outside', '.\n\nTwo'],
  ] as const)('%s: the %s moves %s by a word: %s', (typed, edge, to, expected) => {
    const { passages, span, words } = marked(typed)
    expect(words(movedBoundary(passages, span, { edge, by: 'word', to }))).toBe(expected)
  })
  it('steps over what is left out', () => {
    const { passages, span, words } = marked('|One two| Sign up now! three.', 'Sign up now!')
    const wider = movedBoundary(passages, span, { edge: 'end', by: 'word', to: 'outside' })
    expect(words(wider)).toBe('One two Sign up now! three')
  })
})

const hard = textOf([...hardPieces, '. ', '! ', '” ', ' “', '。', 'Dr'])
  .filter(({ text }) => text.length < 1500)
  .chain((article) =>
    fc
      .record({
        out: fc.array(fc.tuple(fc.nat(article.text.length), fc.nat(article.text.length)), {
          maxLength: 2,
        }),
        at: fc.nat(article.text.length),
      })
      .map(({ out, at }) => {
        const leftOut = tidySpans(
          out.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
        )
        return { article, leftOut, at, whole: passagesOf(article) }
      }),
  )

/** Every sentence from the first to the last. */
function walk(passages: Passages): readonly Span[] {
  const sentences: Span[] = []
  let next = nextSentence(passages, { start: 0, end: 0 }, 'on')
  while (next !== null) {
    sentences.push(next)
    next = nextSentence(passages, next, 'on')
  }
  return sentences
}

const ways = fc.record({
  by: fc.constantFrom('sentence' as const, 'word' as const, 'character' as const),
  way: fc.constantFrom('on' as const, 'back' as const),
})

describe('moving, as a law', () => {
  it('comes by every sentence once, and back the same way', () => {
    fc.assert(
      fc.property(hard, ({ article, leftOut }) => {
        const passages = passagesOf(article, leftOut)
        const sentences = walk(passages)
        let at = 0
        for (const { start, end } of sentences) {
          expect(end > start && start >= at).toBe(true)
          at = end
        }
        const seen = (spans: readonly Span[]) =>
          spans.map(({ start, end }) => article.text.slice(start, end).replace(/\s/g, '')).join('')
        expect(seen(sentences)).toBe(seen(passages.spans))
        const back = sentences.map((each) => nextSentence(passages, each, 'back'))
        expect(back).toEqual([null, ...sentences.slice(0, -1)].slice(0, sentences.length))
      }),
    )
  })
  it('never ends inside a grapheme, nor with nothing selected', () => {
    fc.assert(
      fc.property(hard, fc.array(ways, { maxLength: 20 }), ({ article, whole, at }, moves) => {
        const edges = graphemeEdges(article.text)
        const first = nextSentence(whole, { start: at, end: at }, 'on')
        fc.pre(first !== null)
        let cursor: Cursor = { ...first, focus: 'end' }
        for (const move of moves) {
          cursor = extended(whole, cursor, move) ?? cursor
          const { start, end } = cursor
          expect([start < end, edges.has(start), edges.has(end)]).toEqual([true, true, true])
          expect(article.text.slice(start, end).trim()).not.toBe('')
        }
      }),
    )
  })
  it('takes back what it has extended', () => {
    fc.assert(
      fc.property(hard, ways, ({ whole, at }, { by, way }) => {
        const first = nextSentence(whole, { start: at, end: at }, 'on')
        fc.pre(first !== null)
        // A sentence can end inside a run of signs, where no word does.
        const focus = way === 'on' ? 'end' : 'start'
        const before = extended(whole, { ...first, focus }, { by, way })
        fc.pre(before !== null)
        const wider = extended(whole, before, { by, way })
        fc.pre(wider !== null)
        const back = way === 'on' ? 'back' : 'on'
        expect(extended(whole, wider, { by, way: back })).toEqual(before)
      }),
    )
  })
  it('takes back a boundary that it has moved outside', () => {
    const edges = fc.constantFrom('start' as const, 'end' as const)
    const units = fc.constantFrom('word' as const, 'character' as const)
    fc.assert(
      fc.property(hard, edges, units, ({ whole, at }, edge, by) => {
        const first = nextSentence(whole, { start: at, end: at }, 'on')
        fc.pre(first !== null)
        const span = movedBoundary(whole, first, { edge, by, to: 'outside' })
        fc.pre(span !== null)
        const wider = movedBoundary(whole, span, { edge, by, to: 'outside' })
        fc.pre(wider !== null)
        expect(movedBoundary(whole, wider, { edge, by, to: 'inside' })).toEqual(span)
      }),
    )
  })
})

describe.skipIf(!hasUnicode)(`moving through Unicode’s tables of breaks${whereUnicode}`, () => {
  it.each(['GraphemeBreakTest', 'SentenceBreakTest'])('ends in no grapheme of %s', (name) => {
    for (const segments of breakTable(name)) {
      const text = segments.join('')
      const edges = graphemeEdges(text)
      const passages = { text, spans: [{ start: 0, end: text.length }], language: '' }
      for (const sentence of walk(passages)) {
        let cursor: Cursor | null = { ...sentence, focus: 'end' }
        while (cursor !== null) {
          expect([segments, edges.has(cursor.start), edges.has(cursor.end)]).toEqual([
            segments,
            true,
            true,
          ])
          cursor = extended(passages, cursor, { by: 'character', way: 'back' })
        }
      }
    }
  })
})
