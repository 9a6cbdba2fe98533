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

  it('has 0x93 and 0x94 for curly quotes in Windows-1252', () => {
    expect(encode('“a”', 'windows-1252')).toEqual(Uint8Array.of(0x93, 0x61, 0x94))
  })
})
