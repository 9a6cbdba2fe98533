import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readEpub } from '../../../../renderer/article/reading/read-epub.ts'
import { archive } from '../../../support/make-archive.ts'

const container =
  '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
const ncx =
  '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/><item id="nav" href="nav.xhtml" properties="nav"/>'

/** The files of a book whose spine names these files, each as often as it is named. */
function book(
  chapters: readonly (readonly [string, string])[],
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const items = chapters.map(([path], index) => `<item id="c${index}" href="${path}"/>`).join('')
  const spine = chapters.map((_, index) => `<itemref idref="c${index}"/>`).join('')
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OPS/book.opf': `<package><manifest>${items}${ncx}</manifest><spine>${spine}</spine></package>`,
    ...Object.fromEntries(
      chapters.map(([path, body]) => [`OPS/${path}`, `<html><body>${body}</body></html>`]),
    ),
    ...more,
  }
}

async function blocksOf(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const read = await readEpub(bytes)
  if (!read.ok) throw new Error(read.problem)
  return read.value.blocks.map(({ kind, level, text }) => [
    level === undefined ? kind : `${kind} ${level}`,
    text.trim(),
  ])
}

describe('chapters without a heading of their own', () => {
  const chapters = [
    ['a.xhtml', '<p><img src="one.png"/></p><p>It was safe.</p>'],
    ['b.xhtml', '<p>THE GATE</p><p>It was shut.</p>'],
    ['c.xhtml', '<h2>The shed</h2><p>It was empty.</p>'],
    ['d.xhtml', '<p>Nobody names this one.</p>'],
  ] as const
  const found = [
    ['heading 1', 'The bridge'],
    ['paragraph', 'It was safe.'],
    ['heading 1', 'THE GATE'],
    ['paragraph', 'It was shut.'],
    ['heading 2', 'The shed'],
    ['paragraph', 'It was empty.'],
    ['paragraph', 'Nobody names this one.'],
  ]

  it('have it from the navigation document', async () => {
    const links = [
      ['a.xhtml', 'The <b>bridge</b>'],
      ['a.xhtml#later', 'Its end'],
      ['b.xhtml#top', 'The gate'],
      ['c.xhtml', 'Chapter three'],
    ].map(([path, title]) => `<li><a href="${path}">${title}</a></li>`)
    const nav = `<html><body><nav epub:type="page-list"><a href="d.xhtml">4</a></nav><nav epub:type="toc"><ol>${links.join('')}</ol></nav></body></html>`
    expect(await blocksOf(archive(book(chapters, { 'OPS/nav.xhtml': nav })))).toEqual(found)
  })

  it('have it from the older list of contents', async () => {
    const point = (path: string, title: string, within = '') =>
      `<navPoint><navLabel><text>${title}</text></navLabel><content src="${path}"/>${within}</navPoint>`
    const toc = `<ncx><navMap>${point('a.xhtml', 'The bridge', point('b.xhtml', 'The gate'))}${point('c.xhtml', 'Chapter three')}</navMap></ncx>`
    expect(await blocksOf(archive(book(chapters, { 'OPS/toc.ncx': toc })))).toEqual(found)
  })
})

describe('odd books', () => {
  it('have each chapter once, however often the spine names it', async () => {
    const [path, body] = ['a.xhtml', '<p>It was safe.</p>'] as const
    const again = Array.from({ length: 3 }, () => [path, body] as const)
    expect(await blocksOf(archive(book(again)))).toEqual([['paragraph', 'It was safe.']])
  })

  it.each(['100%.xhtml', 'a%20b%C3%A9%.xhtml', 'old.xht'])(
    'are read with a chapter named %s',
    async (path) => {
      const file = path.replace('%20', ' ').replace('%C3%A9', 'é')
      const files = book([[path, '']], {
        [`OPS/${file}`]: '<html><body><p>Safe.</p></body></html>',
      })
      expect(await blocksOf(archive(files))).toEqual([['paragraph', 'Safe.']])
    },
  )

  it('are read in UTF-16, and in the encoding that a chapter declares', async () => {
    const files = book([
      ['a.xhtml', ''],
      ['b.xhtml', ''],
    ])
    const wide =
      '\uFEFF<?xml version="1.0" encoding="UTF-16"?><html><body><p>Łódź</p></body></html>'
    const narrow = '<?xml version="1.0" encoding="windows-1250"?><html><body><p>£</p></body></html>'
    const bytes = zipSync({
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
      'OPS/a.xhtml': new Uint8Array(
        Uint16Array.from(wide, (character) => character.charCodeAt(0)).buffer,
      ),
      'OPS/b.xhtml': Uint8Array.from(narrow, (character) => character.charCodeAt(0)),
    })
    expect(await blocksOf(bytes)).toEqual([
      ['paragraph', 'Łódź'],
      ['paragraph', 'Ł'],
    ])
  })

  it('are called damaged, not empty, when no chapter of the spine is there', async () => {
    const read = await readEpub(archive(book([], { 'OPS/book.opf': '<package/>' })))
    expect(read.ok || read.problem).toMatch(/^is damaged: /)
  })
})
