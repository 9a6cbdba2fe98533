import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it, vi } from 'vitest'
import { readDocx } from '../../renderer/article/reading/read-docx.ts'
import { readEpub } from '../../renderer/article/reading/read-epub.ts'
import type { ReadPage } from '../../renderer/article/reading/read-html.ts'
import type { Result } from '../../shared/model/result.ts'
import { canonicalText } from '../../shared/text/canonical-text.ts'
import { corpus, hasCorpus } from '../shared/exchange/corpora.ts'

// Under Node the package takes another way to open files than in Chromium, for which it is built.
vi.mock('mammoth', () => createRequire(import.meta.url)('mammoth/mammoth.browser.js') as object)

const word = 'docx/mammoth/test-data'
const books = 'w3c-web-annotation/epub-and-large-html'

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(corpus(path)))
}

function blocksOf(read: Result<ReadPage, string>): readonly (readonly [string, string])[] {
  if (!read.ok) throw new Error(read.problem)
  const { text, blocks } = canonicalText(read.value.blocks)
  return blocks.map(({ kind, level, start, end }) => [
    level === undefined ? kind : `${kind} ${level}`,
    text.slice(start, end),
  ])
}

const by = 'Michael Williamson'
const notes = [
  ['paragraph', 'Ouch[1].[2]'],
  ['list-item 1', 'A tachyon walks into a bar.'],
  ['list-item 1', 'Fin.'],
]

describe.skipIf(!hasCorpus(word))(`Word documents of ${word} (skipped where absent)`, () => {
  it.each([
    ['comments', [['paragraph', 'Ouch.']], by, '2016-07-03T14:07:00Z'],
    ['embedded-style-map', [['paragraph', 'Walking on imported air']], by, '2013-04-03T20:15:00Z'],
    ['empty', [], '', '2015-05-17T16:02:49.00Z'],
    ['endnotes', notes, '', '2015-01-19T19:42:06.00Z'],
    ['external-picture', [], '', '2015-07-20T17:55:16.00Z'],
    [
      'footnote-hyperlink',
      [
        ['paragraph', '[1]'],
        ['list-item 1', 'Example'],
      ],
      by,
      '2015-07-04T10:56:00Z',
    ],
    ['footnotes', notes, by, '2014-06-10T11:09:00Z'],
    [
      'simple-list',
      [
        ['list-item 1', 'Apple'],
        ['list-item 1', 'Banana'],
      ],
      by,
      '2013-05-03T14:50:00Z',
    ],
    ['single-paragraph', [['paragraph', 'Walking on imported air']], by, '2013-04-03T20:15:00Z'],
    ['strict-format', [['paragraph', 'Test']], 'Tom Chantry', '2018-01-22T14:57:00Z'],
    [
      'strikethrough',
      [['paragraph', "Today's Special: Salmon Sold out"]],
      by,
      '2015-06-17T13:17:00Z',
    ],
    [
      'tables',
      [
        ['paragraph', 'Above'],
        ['table-row', 'Top left | Top right'],
        ['table-row', 'Bottom left | Bottom right'],
        ['paragraph', 'Below'],
      ],
      by,
      '2014-07-05T18:21:00Z',
    ],
    ['text-box', [['paragraph', 'Datum plane']], by, '2015-06-14T08:28:00Z'],
    ['tiny-picture', [], by, '2013-04-01T19:06:00Z'],
    ['tiny-picture-target-base-relative', [], by, '2013-04-01T19:06:00Z'],
    ['underline', [['paragraph', 'The Sunset Tree']], by, '2015-06-17T12:11:00Z'],
    ['utf8-bom', [['paragraph', 'This XML has a byte order mark.']], '', ''],
  ])('%s.docx', async (name, blocks, byline, published) => {
    const read = await readDocx(bytesOf(`${word}/${name}.docx`))
    expect(blocksOf(read)).toEqual(blocks)
    expect(read.ok && read.value.details).toEqual({
      title: '',
      byline,
      publisher: '',
      url: '',
      published,
      language: '',
    })
  })

  it.each(['empty.zip', 'hello.zip'])('%s, which is none, is called damaged', async (name) => {
    const read = await readDocx(bytesOf(`${word}/${name}`))
    expect(!read.ok && read.problem).toContain('is damaged')
  })
})

describe.skipIf(!hasCorpus(books))(`books of ${books} (skipped where absent)`, () => {
  it.each([
    ['annotation-html', 'Embedding Web Annotations in HTML', 'Timothy W. Cole'],
    ['annotation-model', 'Web Annotation Data Model', 'Robert Sanderson'],
    ['annotation-protocol', 'Web Annotation Protocol', 'Robert Sanderson'],
    ['selectors-states', 'Selectors and States', 'Ivan Herman'],
  ])('%s.epub', async (name, title, first) => {
    const read = await readEpub(bytesOf(`${books}/${name}/${name}.epub`))
    const blocks = blocksOf(read)
    expect(blocks[0]).toEqual(['heading 1', title])
    const headings = blocks.filter(([kind]) => kind === 'heading 1')
    expect(headings.slice(0, 2)).toEqual([blocks[0], ['heading 1', title]])
    expect(blocks.map(([, text]) => text)).toContain('Abstract')
    expect(read.ok && read.value.details).toMatchObject({
      title,
      publisher: 'World Wide Web Consortium',
      published: '2017-02-23T00:00:00Z',
      language: 'en-US',
    })
    expect(read.ok && read.value.details.byline.startsWith(first)).toBe(true)
  })

  it('names every author', async () => {
    const read = await readEpub(bytesOf(`${books}/annotation-model/annotation-model.epub`))
    expect(read.ok && read.value.details.byline).toMatch(
      /^Robert Sanderson, .*Paolo Ciccarese, .*Benjamin Young, /,
    )
  })
})
