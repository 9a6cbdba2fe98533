import { afterAll, describe, expect, it } from 'vitest'
import { startReading } from '../../../../renderer/article/reading/reading.ts'
import { blocksOf, readFile } from './read.ts'

const reading = startReading()
afterAll(() => reading.close())

const first = `<p>${'The council met on Friday to hear what was measured under the bridge. '.repeat(3)}</p>`
const second = `<p>${'Nobody had expected the report to be finished so soon, and the hall was full. '.repeat(3)}</p>`

/** What is kept of something that stands between the paragraphs of a page's article. */
async function keptBetween(html: string): Promise<readonly string[]> {
  const paragraphs = (first + second).repeat(3)
  const body = `<article>${paragraphs}${html}${paragraphs}</article>`
  const found = await readFile(reading, 'a.html', `<html><body>${body}</body></html>`)
  const own = ['The council', 'Nobody had']
  return blocksOf(found)
    .map(([, text]) => text)
    .filter((text) => !own.some((start) => text.startsWith(start)))
}

describe('finding the article in a page', () => {
  it.each([
    ['a share bar', '<div class="entry-share-links"><p>Send it to a friend</p></div>'],
    ['related articles', '<div id="relatedArticles"><p>Ferries to run again</p></div>'],
    ['a teaser', '<a href="/b"><h3>Ferries to run again</h3><p>From April on</p></a>'],
    ['a paragraph that is one link', '<p><a href="/b">Ferries to run again in April</a></p>'],
    ['a menu', '<div role="menu"><p>Home and abroad</p></div>'],
    ['a credit', '<p>Inga Marrow | Harbour Press | Getty Images</p>'],
  ])('leaves out %s', async (_, html) => {
    expect(await keptBetween(html)).toEqual([])
  })

  it.each([
    [
      'a caption',
      '<figure><img src="a.png"><figcaption>The bridge</figcaption></figure>',
      'The bridge',
    ],
    [
      'a caption that is a link',
      '<p class="caption"><a href="/b">The bridge in March</a></p>',
      'The bridge in March',
    ],
    ['a link in a sentence', '<p><a href="/b">Read it in full.</a></p>', 'Read it in full.'],
    [
      'a heading that is a link',
      '<h2><a href="#b">What was measured</a></h2>',
      'What was measured',
    ],
    [
      'a part named after its content',
      '<div class="article-body share"><p>It will hold.</p></div>',
      'It will hold.',
    ],
  ])('keeps %s', async (_, html, kept) => {
    expect(await keptBetween(html)).toEqual([kept])
  })

  it('prints a caption once', async () => {
    const caption = '<figure><img src="a.png"><figcaption>The bridge</figcaption></figure>'
    expect(await keptBetween(caption.repeat(4))).toEqual(['The bridge'])
  })

  it('leaves out menus and lines of date above the text', async () => {
    const above = '<ul><li>Home</li><li>News</li></ul><p>Updated 19 November 2019, 6:55 AM</p>'
    const html = `<html><body><article>${above}${(first + second).repeat(3)}</article></body></html>`
    const found = await readFile(reading, 'a.html', html)
    expect(blocksOf(found)[0]?.[1]).toMatch(/^The council/)
    expect(blocksOf(found)).toHaveLength(6)
  })

  it('keeps a short list below a line of text', async () => {
    const above = '<p>What is new:</p><ul><li>Bugs fixed</li><li>More ferries</li></ul>'
    const html = `<html><body><article>${above}${(first + second).repeat(3)}</article></body></html>`
    const found = blocksOf(await readFile(reading, 'a.html', html))
    expect(found.slice(0, 3).map(([, text]) => text)).toEqual([
      'What is new:',
      'Bugs fixed',
      'More ferries',
    ])
  })

  it.each([
    ['what its scripts would show', `<div hidden>${(first + second).repeat(3)}</div>`],
    [
      'what JSON-LD says',
      `<script type="application/ld+json"><![CDATA[${JSON.stringify({
        '@type': 'NewsArticle',
        articleBody: (first + second).repeat(3).replace(/<.?p>/g, '\n'),
      })}]]></script>`,
    ],
  ])('takes %s where a page shows next to nothing', async (_, html) => {
    const source = `<html><body><div>Loading</div><main>${html}</main></body></html>`
    const found = blocksOf(await readFile(reading, 'a.html', source))
    expect(found.map(([, text]) => text.slice(0, 11))).toEqual([
      ...['The council', 'Nobody had '],
      ...['The council', 'Nobody had '],
      ...['The council', 'Nobody had '],
    ])
  })

  it.each([
    [
      '<title>Bridge holds - Courier</title><meta property="og:title" content="Bridge holds - Courier"><meta property="og:site_name" content="Courier">',
      'Bridge holds',
    ],
    ['<title>Bridge holds</title><meta name="dc.title dc.x" content="The bridge">', 'The bridge'],
    ['<title>Courier: the bridge holds</title>', 'the bridge holds'],
  ])('knows the title of %s', async (head, title) => {
    const html = `<html><head>${head}</head><body><h1>Courier</h1><h1>the bridge holds</h1>${first}</body></html>`
    expect((await readFile(reading, 'a.html', html)).details.title).toBe(title)
  })
})
