import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sniffFormat } from '../../../../renderer/article/reading/sniff-format.ts'
import { textKind } from '../../../../renderer/article/reading/text-kind.ts'

describe('textKind', () => {
  it.each([
    ['a.txt', '<!-- one --> <!-- two -->\n<!DOCTYPE html><p>x', 'html'],
    ['a.txt', '<?xml version="1.0"?>\n<html>', 'html'],
    ['a.txt', '<!-- never closed <html>', 'plain'],
    ['a.md', '# Title', 'markdown'],
    ['a.html', 'One.\n\nTwo: 3 < 4 & 5.', 'plain'],
    ['a.html', 'caf&eacute;', 'html'],
    ['a.htm', 'One.<br>Two.', 'html'],
    ['a.txt', '<head><title>x</title></head>', 'html'],
    ['a.txt', '<BODY bgcolor=white><p>x', 'html'],
    ['a.txt', '<header> is an element', 'plain'],
    ['a.json', '{"type":"AnnotationCollection"}', 'exchange'],
  ])('%s with %j is %s', (name, text, kind) => {
    expect(textKind(name, text)).toBe(kind)
  })
  it('takes no longer for many comments', () => {
    expect(textKind('a.txt', `${'<!--a-->'.repeat(400)}x`)).toBe('plain')
  })
})

describe('sniffFormat', () => {
  const text = { kind: 'text' }
  const document = (type: string) => ({ kind: 'document', type })
  it.each([
    ['%PDF-1.7', document('pdf')],
    ['\xef\xbb\xbf%PDF-1.4', document('pdf')],
    ['HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n…\nstartxref\n9\n%%EOF', document('pdf')],
    ['A text about files.\n%PDF-1.4 is how they begin.', text],
    ['A text about %PDF- files', text],
    ['{\\rtf1 x}', document('rtf')],
    ['\xef\xbb\xbf{\\rtf1 x}', document('rtf')],
    ['\r\n{\\rtf1 x}', document('rtf')],
    ['A text about {\\rtf1 x}', text],
  ])('takes %j for %o', (head, format) => {
    const bytes = Uint8Array.from(head, (character) => character.charCodeAt(0) & 255)
    expect(sniffFormat(bytes)).toEqual(format)
  })

  const container = 'META-INF/container.xml'
  const manifest = 'META-INF/manifest.xml'
  it.each([
    ['a book', [container, 'OPS/a.xhtml', 'mimetype'], document('epub')],
    ['a book about words', [container, 'OPS/word/a.xhtml'], document('epub')],
    ['an OpenDocument text', ['content.xml', manifest], document('odt')],
    ['a Word document', ['word/document.xml', '[Content_Types].xml'], document('docx')],
    ['anything else', ['content.xml'], { kind: 'unsupported', called: 'a ZIP archive' }],
  ])('knows %s that was packed anew by what is inside', (_, paths, format) => {
    const files = Object.fromEntries(paths.map((path) => [path, strToU8('x')]))
    expect(sniffFormat(zipSync(files))).toEqual(format)
  })

  it('names what only looks like an OpenDocument text', () => {
    const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet')
    const table = zipSync({ mimetype: [mimetype, { level: 0 }], 'content.xml': strToU8('x') })
    const called = 'an OpenDocument file of another kind than text'
    expect(sniffFormat(table)).toEqual({ kind: 'unsupported', called })
  })
})
