import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleIdOf } from '../../../shared/model/article-id.ts'
import { blockKinds } from '../../../shared/model/block.ts'
import { canonicalText } from '../../../shared/text/canonical-text.ts'
import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import { plainTextBlocks } from '../../../shared/text/plain-text-blocks.ts'

const pieces = ['a', 'bc', ' ', '\n', '\r\n', '\r', '\t', '\u00a0', '\u0085', '\u2028', '\u2029']
const odd = ['\ud83d', '\ude00', '😀', 'e\u0301', 'שלום', '\ufeff', '\u200d', '\f', '-', '\0']
const messy = fc
  .array(fc.constantFrom(...pieces, ...odd), { maxLength: 40 })
  .map((parts) => parts.join(''))

function plain(text: string): string {
  return canonicalText(plainTextBlocks(text)).text
}

describe('canonicalText', () => {
  it.each([
    ['a byte order mark', '\uFEFFOne.', 'One.'],
    ['line ends inside a paragraph', 'One\r\ntwo\rthree\n\nNext', 'One two three\n\nNext'],
    ['blank lines with spaces', 'One\n  \t\nTwo', 'One\n\nTwo'],
    ['no blank lines: a paragraph a line', 'One\nTwo\nThree', 'One\n\nTwo\n\nThree'],
    ['next line and line separator', 'One\u0085two\u2028three\n\nEnd', 'One two three\n\nEnd'],
    ['a paragraph separator', 'One\u2029Two', 'One\n\nTwo'],
    ['no-break spaces, which stay', 'One\u00a0\u00a0two', 'One\u00a0\u00a0two'],
    ['nothing', ' \n\t\n ', ''],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['decomposed letters, which stay', 'e\u0301', 'e\u0301'],
  ])('handles %s', (_, text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  it('gives blocks where their text stands', () => {
    expect(
      canonicalText([
        { kind: 'heading', text: ' Title ', level: 2 },
        { kind: 'paragraph', text: '' },
        { kind: 'page-break', text: '' },
        { kind: 'preformatted', text: '\n  x  \n\n  y\n' },
      ]),
    ).toEqual({
      text: 'Title\n\n  x\n \n  y',
      blocks: [
        { kind: 'heading', start: 0, end: 5, level: 2 },
        { kind: 'page-break', start: 5, end: 5 },
        { kind: 'preformatted', start: 7, end: 16 },
      ],
    })
  })

  it('read again as plain text is the same text', () => {
    fc.assert(
      fc.property(messy, (text) => {
        expect(plain(plain(text))).toBe(plain(text))
      }),
    )
  })

  it('canonicalised block by block again is the same text and blocks', () => {
    const block = fc.record({ kind: fc.constantFrom(...blockKinds), text: messy })
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const once = canonicalText(blocks)
        const raw = once.blocks.map(({ kind, start, end }): RawBlock => {
          return { kind, text: once.text.slice(start, end) }
        })
        expect(canonicalText(raw)).toEqual(once)
      }),
    )
  })

  it('gives the same article whatever the line ends and the byte order mark', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b c', '', 'déjà', '😀'), { maxLength: 12 }),
        (lines) => {
          const ids = ['\n', '\r\n', '\r'].flatMap((end) => {
            const text = lines.join(end)
            return [articleIdOf(plain(text)), articleIdOf(plain(`\uFEFF${text}`))]
          })
          expect(new Set(ids).size).toBe(1)
        },
      ),
    )
  })
})
