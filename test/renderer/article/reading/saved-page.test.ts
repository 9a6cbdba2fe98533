import { afterAll, describe, expect, it } from 'vitest'
import { withoutInlinedData } from '../../../../renderer/article/reading/inlined-data.ts'
import { readHtmlPage } from '../../../../renderer/article/reading/read-html.ts'
import { startReading } from '../../../../renderer/article/reading/reading.ts'
import { savedPageAddress } from '../../../../renderer/article/reading/saved-page.ts'
import { blocksOf, readFile } from './read.ts'

const reading = startReading()
afterAll(() => reading.close())

const singleFile =
  '<!DOCTYPE html> <html lang=en class="a b"><!--\n Page saved with SingleFile \n' +
  ' url: https://courier.example/news/bridge?a=1&b=2 \n' +
  ' saved date: Fri Mar 13 2026 10:11:12 GMT+0100 (Central European Standard Time)\n-->'

describe('savedPageAddress', () => {
  it.each([
    [singleFile, 'https://courier.example/news/bridge?a=1&b=2'],
    [
      '<!DOCTYPE html>\n<!-- saved from url=(0031)https://courier.example/bridge/ -->\n<html>',
      'https://courier.example/bridge/',
    ],
    ['<!-- saved from url=(0014)about:internet -->\n<html>', ''],
    ['<!-- saved from url=(0020)javascript:alert(1) -->\n<html>', ''],
    ['<!-- saved from url=(0008)https:// -->\n<html>', ''],
    [
      '<html data-scrapbook-source="https://courier.example/?a=1&amp;b=2" lang="en">',
      'https://courier.example/?a=1&b=2',
    ],
    [
      '<html><head><meta name="savepage-url" content="https://courier.example/bridge">',
      'https://courier.example/bridge',
    ],
    ['<html><p>He saved it from url=(0031)https://courier.example/', ''],
  ])('of %j is %j', (html, address) => {
    expect(savedPageAddress(html)).toBe(address)
  })

  it('is taken where the page names no other', async () => {
    const canonical = '<link rel="canonical" href="https://courier.example/canonical">'
    const shared = '<meta property="og:url" content="https://courier.example/shared">'
    const urls = []
    for (const head of ['', shared, shared + canonical]) {
      const page = await readHtmlPage(`${singleFile}<head>${head}</head><body><p>Text.</p></body>`)
      urls.push(page.details.url)
    }
    expect(urls).toEqual([
      'https://courier.example/news/bridge?a=1&b=2',
      'https://courier.example/shared',
      'https://courier.example/canonical',
    ])
  })
})

describe('withoutInlinedData', () => {
  const data = `data:image/png;base64,${'iVBORw0KGgo/'.repeat(300)}==`
  it.each([
    ['a quoted value', `<img alt="x" src="${data}">`, '<img alt="x" src="data:,==">'],
    ['a bare value', `<img src=${data} alt=x>`, '<img src=data:,== alt=x>'],
    [
      'several sizes',
      `<img srcset="${data} 1x, ${data} 2x">`,
      '<img srcset="data:,== 1x, data:,== 2x">',
    ],
    [
      'a style, and keeps what hides the element',
      `<p style="display:none;background:url('${data}')">`,
      `<p style="display:none;background:url('data:,==')">`,
    ],
    ['a style sheet', `<style>${'p > a { color: red }'.repeat(200)}</style>a`, '<style></style>a'],
    ['a drawing', `<svg><path d="${'M0 0'.repeat(900)}"/></svg>a`, '<svg></svg>a'],
  ])('empties %s', (_, html, expected) => {
    expect(withoutInlinedData(html)).toBe(expected)
  })

  it.each([
    ['text that shows such data', `<pre>src="${data}" &lt;img src="${data}"&gt;</pre>`],
    ['scripts', `<script type="application/ld+json">{"a":"<img src='${data}'>"}</script>`],
    ['comments', `<!-- <img src="${data}"> -->`],
    ['a long address', `<a href="https://courier.example/${'a'.repeat(3000)}">`],
    ['text after a drawing without end', `<svg><path d="M0"/><p>${'One. '.repeat(500)}</p></svg>`],
    ['text after drawings in one another', `<svg><svg></svg>${'One. '.repeat(500)}`],
    ['a quote that is a letter', `<p title=it's>${'One. '.repeat(500)}<p title='b'>`],
    ['what is never closed', `<style>${'One. '.repeat(500)}`],
  ])('keeps %s', (_, html) => {
    expect(withoutInlinedData(html)).toBe(html)
  })
})

describe('reading a page with its pictures inside', () => {
  const payload = 'iVBORw0KGgo/'.repeat(3000)
  const paragraph = 'The council insisted that the bridge had never been unsafe, and closed a lane.'
  const part = `<p>${paragraph}</p><img src="data:image/png;base64,${payload}"><svg>${'<path d="M0 0L1 1"/>'.repeat(400)}</svg>`

  it.each([5, 20])('reads one of %i MB', async (megabytes) => {
    const count = Math.ceil((megabytes * 1_000_000) / part.length)
    const html = `${singleFile}<title>Bridge</title><body>${part.repeat(count)}</body></html>`
    const article = await readFile(reading, 'bridge.html', html)
    expect(blocksOf(article)).toEqual(Array.from({ length: count }, () => ['paragraph', paragraph]))
    expect(article.details.title).toBe('Bridge')
  })

  it('reads one whose picture has a list of sizes that is none', async () => {
    const picture = `<img srcset="data:image/png;base64,${payload.repeat(20)} of the bridge">`
    const html = `<html><body>${`<p>${paragraph}</p>`.repeat(20)}${picture}</body></html>`
    expect((await readFile(reading, 'a.html', html)).text.blocks.length).toBe(20)
  })
})
