import { afterAll, describe, expect, it } from 'vitest'
import { startReading } from '../../../../renderer/article/reading/reading.ts'
import markdown from '../../../fixtures/articles/harbour-bridge.md?raw'
import page from '../../../fixtures/articles/harbour-bridge.html?raw'
import { blocksOf, readFile } from './read.ts'

const reading = startReading()
afterAll(() => reading.close())

describe('reading a web page', () => {
  it('keeps the story and leaves out what surrounds it', async () => {
    const found = blocksOf(await readFile(reading, 'bridge.html', page))
    expect(found.map(([kind, text]) => [kind, text.slice(0, 24)])).toEqual([
      ['paragraph', 'By Inga Marrow'],
      ['paragraph', 'Lowmere council insisted'],
      ['heading 2', 'What the engineers measu'],
      ['paragraph', 'A report seen by this ne'],
      ['quotation', '“Nobody was ever in dang'],
      ['paragraph', 'Traders see it in anothe'],
      ['list-item 1', 'January: one lane is clo'],
      ['list-item 1', 'February: the engineers '],
      ['paragraph', 'The council will vote on'],
    ])
  })

  it('takes no title of a drawing for its own', async () => {
    const { details } = await readFile(
      reading,
      'a.html',
      '<html><body><svg><title>Layer 1</title></svg><h1>On crates</h1><p>Two.</p></body></html>',
    )
    expect(details.title).toBe('On crates')
  })

  it('reads a page whose html element does not come first', async () => {
    const { text } = await readFile(
      reading,
      'a.html',
      '<!-- saved --><!doctype html><!-- again --><title>One</title><p>Two.</p><html><body><p>Three.</p></body></html>',
    )
    expect(text.text).toBe('Two.\n\nThree.')
  })

  it('takes its details from what the page says of itself', async () => {
    const { details } = await readFile(reading, 'bridge.html', page)
    expect(details).toEqual({
      title: 'Harbour bridge “was never unsafe”, council says',
      byline: 'Inga Marrow',
      publisher: 'The Lowmere Courier',
      url: 'https://courier.example/news/harbour-bridge',
      published: '2026-03-14T07:30:00Z',
      language: 'en-GB',
      leftOut: [],
      mediaType: 'text/html',
      fileName: 'bridge.html',
      sourceHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
  })

  it('prefers JSON-LD to meta elements', async () => {
    const stated = {
      '@graph': [
        { '@type': 'WebSite', name: 'No' },
        {
          '@type': 'NewsArticle',
          headline: 'Stated',
          author: [{ name: 'A. One' }, { name: 'B. Two' }],
          publisher: { name: 'Press' },
          datePublished: '2026-01-02',
        },
      ],
    }
    const html = `<html><head><script type="application/ld+json">${JSON.stringify(stated)}</script>
      <meta property="og:title" content="Other"></head><body><p>Text.</p></body></html>`
    expect((await readFile(reading, 'a.html', html)).details).toMatchObject({
      title: 'Stated',
      byline: 'A. One, B. Two',
      publisher: 'Press',
      published: '2026-01-02',
    })
  })

  it('is known by its content under any name', async () => {
    const { details } = await readFile(reading, 'bridge.txt', page)
    expect(details.mediaType).toBe('text/html')
  })

  const pieces = [
    ['one line break is a space', 'a<br>b', [['paragraph', 'a b']]],
    [
      'two line breaks begin a paragraph',
      'a<br> <br>&nbsp;b',
      [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
      ],
    ],
    [
      'lists within lists',
      '<ul><li>a<ol><li>b</li></ol>c</li></ul>',
      [
        ['list-item 1', 'a'],
        ['list-item 2', 'b'],
        ['list-item 1', 'c'],
      ],
    ],
    [
      'rows of a table',
      '<table><tr><th>a</th><th>b</th></tr><tr><td><p>c</p></td><td></td></tr></table>',
      [
        ['table-row', 'a | b'],
        ['table-row', 'c |'],
      ],
    ],
    [
      'a table that arranges a page',
      '<table><tr><td><h3>a</h3></td><td>b</td></tr></table>',
      [
        ['heading 3', 'a'],
        ['paragraph', 'b'],
      ],
    ],
    ['preformatted text', '<pre>a\n  b<br>c</pre>', [['preformatted', 'a\n  b\nc']]],
    [
      'a caption',
      '<figure><img alt="x"><figcaption>a</figcaption></figure>b',
      [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
      ],
    ],
    ['inline elements', 'a<b>b</b><i> c</i>', [['paragraph', 'ab c']]],
    [
      'hidden and unread parts',
      'a<p hidden>b</p><p style="display: none">c</p><style>d</style><template>e</template>' +
        '<noscript>f</noscript><svg><text>g</text></svg><select><option>h</option></select><textarea>i</textarea>',
      [['paragraph', 'a']],
    ],
  ] as const

  it.each(pieces)('knows %s', async (_, html, blocks) => {
    const result = await reading.read({ kind: 'pasted', text: '', html })
    if (!result.ok) throw new Error(result.problem.message)
    expect(blocksOf(result.value)).toEqual(blocks)
  })

  it('keeps a first heading that the title does not repeat', async () => {
    const html = '<html><head><title>Other</title></head><body><h1>Head</h1><p>a</p></body></html>'
    expect((await readFile(reading, 'a.html', html)).text.text).toBe('Head\n\na')
  })

  it.each([
    '<img src=x onerror="globalThis.hostile = 1">text',
    '<script>globalThis.hostile = 1</script>text',
    '<svg><script>globalThis.hostile = 1</script></svg>text',
    '<iframe srcdoc="<script>parent.hostile = 1</script>"></iframe>text',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hostile=1&gt;">text',
    '<a href="javascript:globalThis.hostile = 1">text</a>',
    '<template><img src=x onerror="globalThis.hostile = 1"></template>text',
    '<noscript><p title="</noscript><img src=x onerror=hostile=1>"></noscript>text',
  ])('takes hostile HTML for text only: %s', async (html) => {
    const before = document.documentElement.outerHTML
    await reading.read({ kind: 'pasted', text: 'text', html })
    await reading.read({ kind: 'file', name: 'a.html', bytes: new TextEncoder().encode(html) })
    expect('hostile' in globalThis).toBe(false)
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('keeps written markup as the characters it is', async () => {
    const found = await readFile(
      reading,
      'a.html',
      '<p>He wrote &lt;script&gt;alert(1)&lt;/script&gt;.</p>',
    )
    expect(found.text.text).toBe('He wrote <script>alert(1)</script>.')
  })

  it.each(['div', 'b', 'ul><li', 'blockquote', 'table><tr><td'])(
    'survives ten thousand nested <%s>',
    async (open) => {
      const html = `<html><body>${`<${open}>`.repeat(10_000)}deep</body></html>`
      expect((await readFile(reading, 'a.html', html)).text.text).toBe('deep')
    },
  )
})

describe('reading Markdown', () => {
  it('gives blocks, and details from the front matter', async () => {
    const article = await readFile(reading, 'bridge.md', markdown)
    expect(blocksOf(article)).toEqual([
      ['paragraph', 'Lowmere council insisted on Friday that the bridge had never been unsafe.1'],
      ['heading 2', 'What was measured'],
      ['list-item 1', 'January: one lane is closed'],
      ['list-item 2', 'the eastern one'],
      ['list-item 1', 'February: the report is ready'],
      ['quotation', 'Nobody was ever in danger.'],
      ['table-row', 'Month | Cracks'],
      ['table-row', 'March | eleven'],
      ['preformatted', 'crack  1:  40 cm\ncrack  2:  12 cm'],
      ['list-item 1', 'Meeting of 13 March.'],
    ])
    expect(article.details).toMatchObject({
      title: 'Harbour bridge “was never unsafe”',
      byline: 'Inga Marrow',
      published: '2026-03-14',
      language: 'en-GB',
      mediaType: 'text/markdown',
    })
  })

  it('takes the first heading for the title and does not print it twice', async () => {
    const { text, details } = await readFile(reading, 'a.md', '# Head\n\nText.\n\n# Head\n')
    expect([details.title, text.text]).toEqual(['Head', 'Text.\n\nHead'])
  })

  it('decodes character references', async () => {
    const { text } = await readFile(
      reading,
      'a.md',
      'Fish &amp; chips &copy; caf&eacute; &#8212; now.',
    )
    expect(text.text).toBe('Fish & chips © café — now.')
  })

  it('reduces HTML within to its text', async () => {
    const { text } = await readFile(
      reading,
      'a.md',
      'One <b onclick="x()">two</b>.\n\n<div>Three</div>\n',
    )
    expect(text.text).toBe('One two.\n\nThree')
  })
})
