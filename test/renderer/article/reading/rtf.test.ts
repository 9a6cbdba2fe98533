import { describe, expect, it } from 'vitest'
import type { ReadPage } from '../../../../renderer/article/reading/read-html.ts'
import { readRtf } from '../../../../renderer/article/reading/read-rtf.ts'
import { canonicalText } from '../../../../shared/text/canonical-text.ts'

/** Each character is one byte, as RTF is written; the text of an outermost group. */
function rtf(inside: string): Uint8Array {
  return Uint8Array.from(`{\\rtf1\\ansi ${inside}}`, (character) => character.charCodeAt(0))
}

async function pageOf(inside: string): Promise<ReadPage> {
  const read = await readRtf(rtf(inside))
  if (!read.ok) throw new Error(read.problem)
  return read.value
}

async function blocksOf(inside: string): Promise<readonly (readonly [string, string])[]> {
  const { blocks, text } = canonicalText((await pageOf(inside)).blocks)
  return blocks.map(({ kind, level, start, end }) => [
    level === undefined ? kind : `${kind} ${level}`,
    text.slice(start, end),
  ])
}

async function textOf(inside: string): Promise<string> {
  return canonicalText((await pageOf(inside)).blocks).text
}

describe('readRtf: characters', () => {
  it.each([
    [
      'control words and escaped signs',
      'a\\tab b \\{c\\} \\\\ d\\~e\\_f\\-g',
      'a b {c} \\ d\u00a0e\u2011fg',
    ],
    ['quotation marks and dashes', '\\ldblquote a\\rdblquote\\emdash b', '“a”—b'],
    ['line ends of the file mean nothing', 'cra\r\nte\ns', 'crates'],
    ['Windows 1252 where nothing else is said', "caf\\'e9 \\'97", 'café —'],
    ['the code page of the document', "\\ansicpg1251 \\'cc\\'e8\\'f0", 'Мир'],
    ['raw bytes above 127', '\\ansicpg1251 \xcc\xe8\xf0', 'Мир'],
    ['the code page of DOS', "\\pc \\'81ber \\'e1", 'über ß'],
    ['the code page of the Macintosh', "\\mac caf\\'8e", 'café'],
    [
      'the charset of each font',
      "\\deff1{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset238 B;}}\\'b3{\\f0 \\'cc}\\'b3",
      'łМł',
    ],
    [
      'characters of two bytes, the second one written as a letter or escaped',
      "{\\fonttbl{\\f0\\fcharset128 M;}}\\f0\\'83A\\'82\\'a0\\'83\\'5c\\'83\\\\",
      'アあソソ',
    ],
    ['Unicode with one character for older readers', "a\\u8212?b\\u8212\\'97c", 'a—b—c'],
    ['Unicode above 32,767 and beyond the first plane', '\\u-3 ?\\u-10179?\\u-8704?', '\ufffd😀'],
    [
      'two, no and again one character for older readers',
      '{\\uc2\\u8212--}{\\uc0\\u8212 x}\\u8212-y',
      '——x—y',
    ],
    ['no paragraph end swallowed as one for older readers', 'a\\u8212\\par b', 'a—\n\nb'],
    ['a space only where it ends a control word', 'a\\b  b\\b0 c', 'a bc'],
  ])('%s', async (_name, inside, expected) => {
    expect(await textOf(inside)).toBe(expected)
  })
})

describe('readRtf: blocks', () => {
  it('knows headings by outline level, by the style’s own, and by its name', async () => {
    const styles =
      '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel1 Kapitel;}{\\s2 heading 3;}{\\s3 Title;}{\\s4 Quote;}{\\s5\\outlinelevel9 heading 1;}{\\*\\cs6 heading 1;}}'
    const inside = `${styles}\\pard\\s3 T\\par\\pard\\outlinelevel0 A\\par\\pard\\s1 B\\par{\\pard\\s2 C\\par}\\pard\\s4 D\\par\\pard\\s5 E\\par\\pard F\\par\\pard\\outlinelevel8 G`
    expect(await blocksOf(inside)).toEqual([
      ['heading 1', 'T'],
      ['heading 1', 'A'],
      ['heading 2', 'B'],
      ['heading 3', 'C'],
      ['quotation', 'D'],
      ['paragraph', 'E'],
      ['paragraph', 'F'],
      ['heading 6', 'G'],
    ])
  })

  it('knows list items by their list or their mark, which is not text', async () => {
    const inside =
      '{\\listtext\\u8226?\\tab}\\pard\\ls1\\ilvl0 One\\par{\\listtext o\\tab}\\ilvl1 Two\\par\\pard{\\pntext\\f1 1.\\tab}{\\*\\pn\\pnlvlbody}Three\\par\\pard Four'
    expect(await blocksOf(inside)).toEqual([
      ['list-item 1', 'One'],
      ['list-item 2', 'Two'],
      ['list-item 1', 'Three'],
      ['paragraph', 'Four'],
    ])
  })

  it('takes one line break for a space and two for a new paragraph', async () => {
    expect(await blocksOf('a\\line b\\line\\line c\\page d')).toEqual([
      ['paragraph', 'a b'],
      ['paragraph', 'c'],
      ['paragraph', 'd'],
    ])
  })

  it('gives table rows, but the paragraphs of a table that only arranges text', async () => {
    const inside =
      'Before\\par\\trowd\\cellx1\\cellx2\\pard\\intbl Left\\cell Right\\cell\\row\\trowd\\pard\\intbl a\\par b\\cell c\\cell\\row\\pard After'
    expect(await blocksOf(inside)).toEqual([
      ['paragraph', 'Before'],
      ['table-row', 'Left | Right'],
      ['paragraph', 'a'],
      ['paragraph', 'b'],
      ['paragraph', 'c'],
      ['paragraph', 'After'],
    ])
  })

  it('loses nothing of a row without an end', async () => {
    expect(await textOf('\\pard\\intbl a\\cell b')).toBe('a\n\nb')
  })

  it('sets notes and text boxes after the paragraph that they hang on', async () => {
    const inside =
      '\\pard\\outlinelevel0 One{\\super\\chftn{\\footnote\\pard{\\super\\chftn} First.\\par Still first.}} and{\\chftn{\\footnote\\ftnalt{\\chftn} Second.}} more.{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard Boxed.\\par}}{\\shprslt{\\pard Boxed.\\par}}}\\par\\pard Two.'
    expect(await blocksOf(inside)).toEqual([
      ['heading 1', 'One1 and2 more.'],
      ['paragraph', '1 First.'],
      ['paragraph', 'Still first.'],
      ['paragraph', '2 Second.'],
      ['paragraph', 'Boxed.'],
      ['paragraph', 'Two.'],
    ])
  })

  it('leaves out what is not the text', async () => {
    const inside = [
      '{\\colortbl;\\red0;}{\\*\\generator X;}{\\header Head\\par}{\\footerl Foot}',
      '{\\field{\\*\\fldinst HYPERLINK "https://a.example/"}{\\fldrslt Link}}',
      '{\\pict\\pngblip 8950}{\\*\\shppict{\\pict 00}}{\\pict\\bin4 }{}\\ }{\\v hidden}{\\deleted gone}',
      '{\\*\\unknown{\\footnote never}}{\\*\\annotation remark}{\\xe{\\v index}} end',
    ].join('')
    expect(await textOf(inside)).toBe('Link end')
  })
})

describe('readRtf: what a document says of itself', () => {
  it('gives title, author, day and the language of most of the text', async () => {
    const info =
      "{\\info{\\title Caf\\'e9 {\\i and} crates}{\\author Ada Lind}{\\operator Bob}{\\creatim\\yr2026\\mo3\\dy14\\hr9\\min0}{\\revtim\\yr2027\\mo1\\dy1}}"
    const { details } = await pageOf(`\\deflang1033${info}{\\lang1031 Vier Kisten}{\\lang1036 ici}`)
    expect(details).toEqual({
      title: 'Café and crates',
      byline: 'Ada Lind',
      publisher: '',
      url: '',
      published: '2026-03-14',
      language: 'de',
    })
  })

  it('says nothing where the document does not', async () => {
    const { details } = await pageOf('{\\info{\\title }{\\creatim\\yr0\\mo0\\dy0}}Text')
    expect(Object.values(details)).toEqual(['', '', '', '', '', ''])
  })
})

describe('readRtf: damage', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  it('reads a document whose last brace is missing, and none of what follows it', async () => {
    const open = await readRtf(bytes('{\\rtf1 Text'))
    expect(open.ok && open.value.blocks).toEqual([{ kind: 'paragraph', text: 'Text' }])
    const followed = await readRtf(bytes('{\\rtf1 Text}\0\0more'))
    expect(followed.ok && followed.value.blocks).toEqual([{ kind: 'paragraph', text: 'Text' }])
  })

  it.each(['\uFEFF', '\r\n'])('reads a document that %j stands before', async (before) => {
    const read = await readRtf(bytes(`${before}{\\rtf1 Text}`))
    expect(read.ok && read.value.blocks).toEqual([{ kind: 'paragraph', text: 'Text' }])
  })

  it.each([
    ['cut off within a picture', '{\\rtf1 Text{\\pict 0102'],
    ['without a beginning', 'Text'],
  ])('is called damaged: %s', async (_name, text) => {
    const read = await readRtf(bytes(text))
    expect(!read.ok && read.problem).toContain('is damaged')
  })

  it('takes groups of any depth', async () => {
    const depth = 100_000
    expect(await textOf(`${'{'.repeat(depth)}deep${'}'.repeat(depth)}`)).toBe('deep')
  })
})
