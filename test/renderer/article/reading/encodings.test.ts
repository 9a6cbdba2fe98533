import { afterAll, describe, expect, it } from 'vitest'
import { startReading } from '../../../../renderer/article/reading/reading.ts'
import english from '../../../fixtures/articles/harbour-bridge.txt?raw'
import { bytesOf, readFile } from './read.ts'

const reading = startReading()
afterAll(() => reading.close())

const japanese =
  '市長は、三月に水圧が下がったという主張を否定した。\n\n住民は「毎朝、水が出ない」と話す。'

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.charCodeAt(index), order === 'le')
  }
  return new Uint8Array(view.buffer)
}

function utf32(text: string, order: 'le' | 'be'): Uint8Array {
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const view = new DataView(new ArrayBuffer(characters.length * 4))
  for (const [index, character] of characters.entries()) {
    view.setUint32(index * 4, character, order === 'le')
  }
  return new Uint8Array(view.buffer)
}

/** The inverse of TextDecoder, by decoding every sequence of one and two bytes. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  for (let byte = 0; byte < 256; byte += 1) {
    table.set(decoder.decode(Uint8Array.of(byte)), [byte])
  }
  for (let pair = 0x8000; pair < 0x10000; pair += 1) {
    const bytes = [pair >> 8, pair & 255]
    const character = decoder.decode(Uint8Array.from(bytes))
    if (Array.from(character).length === 1 && !table.has(character)) table.set(character, bytes)
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character)
      if (bytes === undefined) throw new RangeError(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

const sentences = [
  ['windows-1252', 'The café was closed.'],
  ['windows-1252', 'The bridge cost £4 million (€5 million) – “never” more.'],
  ['windows-1252', 'Le maire a déclaré que la réserve d’eau était déjà épuisée à Noël.'],
  ['windows-1252', 'Die Bürger fühlten sich getäuscht; die Brücke müsse geschlossen werden.'],
  ['windows-1252', 'El alcalde negó que la presión bajara. ¿Quién lo dijo?'],
  [
    'windows-1250',
    'Burmistrz zaprzeczył, że ciśnienie wody spadło. Mówił, że każdy może to sprawdzić.',
  ],
  ['windows-1251', 'Мэр заявил, что давление воды не снизилось. Жители с этим не согласны.'],
  ['koi8-r', 'Мэр заявил, что давление воды не снизилось. Жители с этим не согласны.'],
  ['iso-8859-7', 'Ο δήμαρχος αρνήθηκε ότι η πίεση του νερού έπεσε τον Μάρτιο.'],
  ['windows-1254', 'Belediye başkanı mart ayında su basıncının düştüğünü yalanladı.'],
  ['windows-1256', 'نفى رئيس البلدية أن ضغط المياه انخفض في شهر مارس والسكان لا يوافقون.'],
  ['shift_jis', japanese],
  ['shift_jis', '市長は否定した。'],
  ['shift_jis', 'コーヒーとケーキ、テレビ'],
  ['euc-jp', japanese],
  ['euc-kr', '시장은 3월에 수압이 떨어졌다는 주장을 부인했다.'],
  ['big5', '市長否認三月水壓下降的說法。居民表示每天早上水龍頭都沒有水。'],
  ['gb18030', '市长否认三月水压下降的说法。居民表示每天早上水龙头都没有水。'],
] as const

describe('the encoding of a text file', () => {
  it.each([
    ['UTF-8 with a byte order mark', english, bytesOf(`\uFEFF${english}`)],
    ['UTF-16 LE with a byte order mark', english, utf16(english, 'le', true)],
    ['UTF-16 BE with a byte order mark', english, utf16(english, 'be', true)],
    [
      'Japanese UTF-16 BE with one and no zeros',
      '市長は否定した。',
      utf16('市長は否定した。', 'be', true),
    ],
    ['UTF-16 LE without one', english, utf16(english, 'le', false)],
    ['UTF-16 BE without one', english, utf16(english, 'be', false)],
    ['Japanese UTF-16 LE without one', japanese, utf16(japanese, 'le', false)],
    ['UTF-32 LE with a byte order mark', english, utf32(`\uFEFF${english}`, 'le')],
    ['UTF-32 BE with a byte order mark', english, utf32(`\uFEFF${english}`, 'be')],
    ['UTF-32 LE without one', english, utf32(english, 'le')],
    ['Japanese UTF-32 BE without one', japanese, utf32(japanese, 'be')],
    ['UTF-32 of a sign beyond 16 bits', 'Safe 😀.', utf32('\uFEFFSafe 😀.', 'be')],
    [
      'UTF-16 LE cut off within a character',
      english,
      Uint8Array.from([...utf16(english, 'le', false), 0x41]),
    ],
    ['Windows-1252 with curly quotes', english, encode(english, 'windows-1252')],
  ])('makes no other article: %s', async (_, text, bytes) => {
    const expected = await readFile(reading, 'a.txt', text)
    const found = await readFile(reading, 'b.txt', bytes)
    expect(found.text).toEqual(expected.text)
    expect(found.id).toBe(expected.id)
  })

  it.each(sentences)('is found by the text alone: %s, %s', async (encoding, text) => {
    const found = await readFile(reading, 'a.txt', encode(text, encoding))
    expect(found.text.text).toBe(text)
  })

  it('is what an HTML page says in its first bytes', async () => {
    const page = '<html><head><meta charset="windows-1251"></head><body><p>Да.</p></body></html>'
    const found = await readFile(reading, 'a.html', encode(page, 'windows-1251'))
    expect(found.text.text).toBe('Да.')
  })

  it.each([
    ['“café”, in UTF-8 after all', bytesOf('“café”'), '“café”'],
    ['“café”, as it says', encode('“café”', 'windows-1252'), '“café”'],
  ])('is not what a page wrongly says in its first bytes: %s', async (_, words, expected) => {
    const head = bytesOf('<html><head><meta charset="iso-8859-1"></head><body><p>')
    const page = Uint8Array.from([...head, ...words])
    expect((await readFile(reading, 'a.html', page)).text.text).toBe(expected)
  })

  it('has 0x93 and 0x94 for curly quotes in Windows-1252', () => {
    expect(encode('“a”', 'windows-1252')).toEqual(Uint8Array.of(0x93, 0x61, 0x94))
  })

  const chinese =
    '一名码头工人说，他在夜里装了九个箱子。\n\n港口办公室否认了这一说法，表示第一批货物都有文件。'

  it.each([
    ['UTF-16 LE', 'Chinese with line ends', chinese, 'le'],
    ['UTF-16 BE', 'Chinese with line ends', chinese, 'be'],
    ['UTF-16 LE', 'Chinese with 一 as its only zeros', '一名码头工人否认了，一切正常。', 'le'],
    ['UTF-16 LE', 'Chinese without a zero', '港口办公室否认了，表示货物都有文件。', 'le'],
    ['UTF-16 BE', 'Chinese without a zero', '港口办公室否认了，表示货物都有文件。', 'be'],
    ['UTF-16 LE', 'Russian', 'Мэр заявил, что давление воды не снизилось.', 'le'],
    ['UTF-16 BE', 'one English word', 'Denied', 'be'],
  ] as const)('is %s without a mark: %s', async (_, __, text, order) => {
    const found = await readFile(reading, 'a.txt', utf16(text, order, false))
    expect(found.text.text).toBe(text)
  })

  it.each([
    ['a byte that begins nothing', [0xff]],
    ['a sequence cut off', [0xc5]],
    ['a continuation alone', [0xbc]],
  ])('stays UTF-8 with %s', async (_, damage) => {
    const before = 'Burmistrz zaprzeczył, że ciśnienie wody w Łodzi spadło o '
    const after = ' trzecią część.'
    const bytes = Uint8Array.from([...bytesOf(before), ...damage, ...bytesOf(after)])
    const found = await readFile(reading, 'a.txt', bytes)
    expect(found.text.text).toBe(`${before}\ufffd${after}`)
  })

  it.each([
    ['0xFF', Uint8Array.from({ length: 3000 }, () => 0xff)],
    ['0xFE and a few others', Uint8Array.from({ length: 3000 }, (_, i) => (i % 9 ? 0xfe : 0xc1))],
    ['pairs of zero and 0xFF', Uint8Array.from({ length: 3000 }, (_, i) => (i % 2 ? 0xff : 0))],
    [
      'numbers of four bytes',
      new Uint8Array(Uint32Array.from({ length: 3000 }, (_, i) => 60_000 + i * 7).buffer),
    ],
    [
      'numbers of two bytes',
      new Uint8Array(Uint16Array.from({ length: 3000 }, (_, i) => i * 7).buffer),
    ],
  ])('is none of %s', async (_, bytes) => {
    const result = await reading.read({ kind: 'file', name: 'a.txt', bytes })
    expect(result.ok ? result.value.text.text.slice(0, 80) : result.problem.kind).toBe('not-text')
  })
})
