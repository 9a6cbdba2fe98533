import { createServer } from 'node:http'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { archive, docx, relations } from '../support/make-archive.ts'
import { drawText, makePdf } from '../support/make-pdf.ts'
import { people } from './people.ts'
import { chooseFiles, openFile, textFile } from './workbench.ts'
import type { FileToOpen } from './workbench.ts'

const { person } = people()

function file(name: string, content: string | Uint8Array): FileToOpen {
  return { name, mimeType: '', buffer: Buffer.from(content) }
}

it('says of each bad file among others what is wrong, and opens the others', async () => {
  const { page, complaints, close } = await person()
  const zeros = zipSync({ 'word/document.xml': new Uint8Array(50_000_000) })
  const book = { mimetype: 'application/epub+zip' }
  await chooseFiles(page, [
    textFile('first.txt', 'First story\n\nIt has one more paragraph.'),
    file('nothing.docx', ''),
    file('bomb.docx', zeros),
    file('half.docx', docx('<w:p/>').subarray(0, 500)),
    file('nothing.epub', archive(book)),
    file('pictures.pdf', makePdf({ pages: ['0 0 m 10 10 l S'] })),
    file('half.rtf', '{\\rtf1 {\\b Half'),
    file('picture.html', '\u0089PNG\r\n'.padEnd(2000, '\0')),
    file('notes.pdf', 'Last story\n\nIt is no PDF at all.'),
  ])
  await page.getByRole('heading', { name: '2 files added, 7 could not be read' }).waitFor()
  const rows = page.getByRole('region', { name: 'Opened files' }).getByRole('listitem')
  const said = (await rows.allInnerTexts()).map((text) => text.split('\n').slice(0, 2))
  const again = 'open it in the program that made it, save it again, and open the new file.'
  expect(said).toEqual([
    ['First story', 'Added · first.txt'],
    ['nothing.docx', '“nothing.docx” is empty: there is no text to open.'],
    [
      'bomb.docx',
      '“bomb.docx” unpacks to more than can be opened: save its text as a smaller document and open that.',
    ],
    ['half.docx', `“half.docx” is damaged: ${again}`],
    ['nothing.epub', `“nothing.epub” is damaged: ${again}`],
    [
      'pictures.pdf',
      '“pictures.pdf” holds pictures of pages and no text: run text recognition (OCR) over it first, then open it again.',
    ],
    ['half.rtf', `“half.rtf” is damaged: ${again}`],
    [
      'picture.html',
      '“picture.html” does not hold text: save it as text, HTML or Markdown in the program that made it.',
    ],
    ['Last story', 'Added · notes.pdf'],
  ])
  expect(complaints).toEqual([])
  await close()
})

it('stops reading one long file, answers meanwhile, and opens the next', async () => {
  const { page, complaints, close } = await person()
  const paragraph = `<div><p>${'The harbour office said that no crate had left. '.repeat(4)}</p></div>`
  const html = `<!doctype html><title>Long page</title><article>${paragraph.repeat(40_000)}</article>`
  await chooseFiles(page, file('long.html', html))
  await page.getByText('Reading “long.html”').waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText('Reading “long.html”').waitFor({ state: 'detached' })
  await openFile(page, textFile('short.txt', 'Short story\n\nIt has one more paragraph.'))
  await page.getByRole('region', { name: 'Short story' }).waitFor()
  const library = page.getByRole('complementary', { name: 'Library' })
  expect(await library.getByText('Long page').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

it('asks for nothing that is named in a file of any kind', async () => {
  const { page, complaints, close } = await person()
  // What a worker asks for is seen by whoever is asked, and not by the page.
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const remote = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const html = `<link rel="stylesheet" href="${remote}/a.css"><style>@import "${remote}/b.css"; @font-face { font-family: a; src: url(${remote}/a.woff2) }</style><p style="background: url(${remote}/a.png)">It was safe.<img src="${remote}/b.png" srcset="${remote}/c.png 2x"><iframe src="${remote}/d.html"></iframe><video src="${remote}/e.mp4" poster="${remote}/f.png"></video><script src="${remote}/g.js"></script></p>`
  const mail = ['From: a@b.example', 'Message-ID: <1@b.example>', 'Content-Type: text/html', '']
  const picture = `<w:p><w:r><w:t>Word.</w:t></w:r><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${relations}" r:link="r9"/></w:drawing></w:r></w:p>`
  await chooseFiles(page, [
    file(
      'a.html',
      `<!doctype html><html><head><title>Page</title></head><body>${html}</body></html>`,
    ),
    file('b.eml', [...mail, html.replace('safe', 'sent')].join('\r\n')),
    file(
      'c.mhtml',
      [
        'From: <Saved by Blink>',
        'Content-Type: multipart/related; boundary=x',
        '',
        '--x',
        'Content-Type: text/html',
        '',
        html.replace('safe', 'saved'),
        '--x--',
      ].join('\r\n'),
    ),
    file('d.md', `Marked down.\n\n![A picture](${remote}/h.png) ${html}`),
    file(
      'e.docx',
      docx(picture, {
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="${relations}/image" Target="${remote}/i.png" TargetMode="External"/></Relationships>`,
      }),
    ),
    file(
      'f.epub',
      archive({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml':
          '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
        'b.opf': `<package><manifest><item id="a" href="a.xhtml"/><item id="r" href="${remote}/r.xhtml"/></manifest><spine><itemref idref="r"/><itemref idref="a"/></spine></package>`,
        'a.xhtml': `<html><body>${html.replace('safe', 'printed')}</body></html>`,
      }),
    ),
    file(
      'g.odt',
      archive({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': `<office:document-content><office:body><office:text><text:p>Open.<draw:image xlink:href="${remote}/j.png"/></text:p></office:text></office:body></office:document-content>`,
      }),
    ),
    file(
      'h.rtf',
      `{\\rtf1 Rich.{\\field{\\*\\fldinst INCLUDEPICTURE "${remote}/k.png"}{\\fldrslt }}}`,
    ),
    file(
      'i.pdf',
      makePdf({ pages: [drawText('Portable.', { y: 700 })], trailer: `/F (${remote}/l.pdf)` }),
    ),
  ])
  await page.getByRole('heading', { name: '9 files added' }).waitFor()
  await page.getByRole('button', { name: 'Open “Page”' }).click()
  await page.getByRole('region', { name: 'Page' }).getByText('It was safe.').waitFor()
  expect([asked, complaints]).toEqual([[], []])
  await close()
  server.close()
})
