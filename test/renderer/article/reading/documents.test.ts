import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEpub } from '../../../../renderer/article/reading/read-epub.ts'
import { startReading } from '../../../../renderer/article/reading/reading.ts'
import type { Reading } from '../../../../renderer/article/reading/reading.ts'
import { archive, docx, relations, word } from '../../../support/make-archive.ts'
import { blocksOf, readFile } from './read.ts'

let reading: Reading
beforeAll(() => {
  reading = startReading()
})
afterAll(() => reading.close())

describe('a Word document', () => {
  it('gives its headings and paragraphs, and what it says of itself', async () => {
    const heading =
      '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>On crates</w:t></w:r></w:p>'
    const styles = `<w:styles ${word}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`
    const bytes = docx(`${heading}<w:p><w:r><w:t>Nine of them &amp; more.</w:t></w:r></w:p>`, {
      'word/styles.xml': styles,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>The crates</dc:title><dc:creator>Ada Lind</dc:creator><dcterms:created>2026-03-14T09:00:00Z</dcterms:created></cp:coreProperties>',
    })
    const read = await readFile(reading, 'crates.docx', bytes)
    expect(blocksOf(read)).toEqual([
      ['heading 1', 'On crates'],
      ['paragraph', 'Nine of them & more.'],
    ])
    expect(read.details).toMatchObject({
      title: 'The crates',
      byline: 'Ada Lind',
      published: '2026-03-14T09:00:00Z',
      fileName: 'crates.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    })
  })

  it('that holds nothing is called empty', async () => {
    const result = await reading.read({ kind: 'file', name: 'a.docx', bytes: docx('<w:p/>') })
    expect(!result.ok && result.problem.kind).toBe('empty')
  })
})

describe('an OpenDocument text', () => {
  const mimetype = 'application/vnd.oasis.opendocument.text'
  const content = (body: string) =>
    `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>${body}</office:text></office:body></office:document-content>`

  it('gives headings, paragraphs, lists, table rows and notes', async () => {
    const body = [
      '<text:h text:outline-level="2">A<text:s/>heading</text:h>',
      '<text:p>Some <text:span>spanned</text:span> words<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p>',
      '<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Deeper</text:p></text:list-item></text:list></text:list-item></text:list>',
      '<table:table><table:table-row><table:table-cell><text:p>Left</text:p></table:table-cell><table:table-cell><text:p>Right</text:p></table:table-cell></table:table-row></table:table>',
      '<text:tracked-changes><text:p>Deleted long ago</text:p></text:tracked-changes>',
    ].join('')
    const bytes = archive({
      mimetype,
      'content.xml': content(body),
      'meta.xml':
        '<office:document-meta xmlns:office="o" xmlns:dc="d" xmlns:meta="m"><office:meta><dc:title>Of crates</dc:title><meta:initial-creator>Ada</meta:initial-creator></office:meta></office:document-meta>',
    })
    const read = await readFile(reading, 'a.odt', bytes)
    expect(blocksOf(read)).toEqual([
      ['heading 2', 'A heading'],
      ['paragraph', 'Some spanned words1.'],
      ['paragraph', 'A note.'],
      ['list-item 1', 'One'],
      ['list-item 2', 'Deeper'],
      ['table-row', 'Left | Right'],
    ])
    expect(read.details).toMatchObject({ title: 'Of crates', byline: 'Ada' })
  })

  it('loses no note and no text box, and takes no remark for text', async () => {
    const note = (text: string) =>
      `<text:note><text:note-citation>*</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`
    const body = [
      '<text:p>Start</text:p>',
      `<text:h text:outline-level="1">Head${note('Of the heading.')}</text:h>`,
      `<table:table><table:table-row><table:table-cell><text:p>Two</text:p><text:p>lines${note('Of the table.')}</text:p></table:table-cell><table:table-cell><text:p>Right</text:p></table:table-cell></table:table-row></table:table>`,
      `<text:p>Text<draw:frame><draw:text-box><text:p>Boxed${note('Of the box.')}</text:p></draw:text-box><svg:title>a picture</svg:title></draw:frame><office:annotation><text:p>a remark</text:p></office:annotation>.</text:p>`,
    ].join('')
    const read = await readFile(
      reading,
      'a.odt',
      archive({ mimetype, 'content.xml': content(body) }),
    )
    expect(blocksOf(read)).toEqual([
      ['paragraph', 'Start'],
      ['heading 1', 'Head*'],
      ['paragraph', 'Of the heading.'],
      ['table-row', 'Two lines* | Right'],
      ['paragraph', 'Of the table.'],
      ['paragraph', 'Text.'],
      ['paragraph', 'Boxed*'],
      ['paragraph', 'Of the box.'],
    ])
  })

  it('with a password says so', async () => {
    const bytes = archive({
      mimetype,
      'content.xml': 'scrambled',
      'META-INF/manifest.xml': '<manifest:encryption-data/>',
    })
    const result = await reading.read({ kind: 'file', name: 'a.odt', bytes })
    expect(!result.ok && result.problem.message).toContain('“a.odt” is protected by a password')
  })
})

describe('an EPUB book', () => {
  const chapter = (title: string) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>${title}</h1><p>Text of ${title}.<br/>More.</p></body></html>`
  const book = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf':
      '<package xmlns:dc="d"><metadata><dc:title>The book</dc:title><dc:creator>Ada</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="a" href="text/a%20one.xhtml"/><item id="b" href="text/b.xhtml"/></manifest><spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>',
    'OPS/nav.xhtml': chapter('Contents'),
    'OPS/text/a one.xhtml': chapter('One'),
    'OPS/text/b.xhtml': chapter('Two'),
  }

  it('gives its chapters in the order of the spine, without the contents', async () => {
    const read = await readFile(reading, 'a.epub', archive(book))
    expect(blocksOf(read)).toEqual([
      ['heading 1', 'Two'],
      ['paragraph', 'Text of Two. More.'],
      ['heading 1', 'One'],
      ['paragraph', 'Text of One. More.'],
    ])
    expect(read.details).toMatchObject({ title: 'The book', byline: 'Ada', language: 'en' })
  })

  it.each([
    ['http://www.idpf.org/2008/embedding', true],
    ['http://www.w3.org/2001/04/xmlenc#aes128-cbc', false],
  ])('encrypted by %s can be read: %s', async (algorithm, isReadable) => {
    const encryption = `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`
    const read = await readEpub(archive({ ...book, 'META-INF/encryption.xml': encryption }))
    expect(read.ok || read.problem).toEqual(
      isReadable ? true : expect.stringContaining('protected against copying'),
    )
  })
})

describe('what was saved or sent', () => {
  const lines = (...all: readonly string[]) => all.join('\r\n')

  it('is read as an e-mail by its content, whatever its name', async () => {
    const mail = lines(
      'Message-ID: <1@tolmen.example>',
      'From: Ada Lind <ada@tolmen.example>',
      'Date: Sat, 14 Mar 2026 09:00:00 +0000',
      'Subject: Nine crates',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'They left at night.',
    )
    const read = await readFile(reading, 'mail.txt', mail)
    expect(blocksOf(read)).toEqual([['paragraph', 'They left at night.']])
    expect(read.details).toMatchObject({ title: 'Nine crates', mediaType: 'message/rfc822' })
  })

  it('is read as a saved web page', async () => {
    const page = lines(
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://tolmen.example/crates',
      'Subject: Nine crates',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="cut"',
      '',
      '--cut',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html><body><article><h1>Nine crates</h1><p>They left at night =E2=80=93 all of them.</p></article></body></html>',
      '--cut--',
    )
    const read = await readFile(reading, 'page.mhtml', page)
    expect(read.text.text).toContain('They left at night – all of them.')
    expect(read.details).toMatchObject({
      url: 'https://tolmen.example/crates',
      mediaType: 'multipart/related',
    })
  })
})
