import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declaredEncoding } from '../../renderer/article/reading/declared-encoding.ts'
import { readHtmlPage, readHtmlPiece } from '../../renderer/article/reading/read-html.ts'
import { canonicalText } from '../../shared/text/canonical-text.ts'
import { corpus, hasCorpus } from '../shared/exchange/corpora.ts'

const suite = 'hostile-html/html5lib-tests'
const isThere = hasCorpus(suite)
const note = isThere ? '' : ' (skipped: ../shared/corpora is missing)'

function files(folder: string, ending: string): readonly string[] {
  if (!isThere) return []
  const path = corpus(`${suite}/${folder}`)
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(path, name))
}

/** The inputs of a `.dat` file: what stands between `#data` and the next line that begins with `#`. */
function inputs(path: string): readonly string[] {
  const parts = readFileSync(path, 'utf8').split(/^#data\n/m)
  return parts.slice(1).map((part) => part.split(/^#errors$/m)[0] ?? '')
}

/** Every string of a JSON test is HTML or a piece of it. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

async function expectBlocks(html: string): Promise<void> {
  const { blocks, details } = await readHtmlPage(html)
  const { text } = canonicalText([...blocks, ...(await readHtmlPiece(html))])
  expect([text.isWellFormed(), ...Object.values(details).map((value) => typeof value)]).toEqual([
    true,
    ...Object.values(details).map(() => 'string'),
  ])
}

describe.skipIf(!isThere)(`odd HTML of the parsers' own tests${note}`, () => {
  const trees = files('tree-construction', '.dat').map((path) => ({ path, htmls: inputs(path) }))
  it.each(trees)('opens all of $path', { timeout: 120_000 }, async ({ htmls }) => {
    expect(htmls.length).toBeGreaterThan(0)
    for (const html of htmls) await expectBlocks(html)
  })

  const tokens = [...files('tokenizer', '.test'), ...files('serializer', '.test')]
  it.each(tokens)('opens all strings of %s', { timeout: 120_000 }, async (path) => {
    const all = strings(JSON.parse(readFileSync(path, 'utf8')))
    expect(all.length).toBeGreaterThan(0)
    for (const html of all) await expectBlocks(html)
  })
})

describe.skipIf(!isThere)(`the encoding that a page names${note}`, () => {
  const cases = files('encoding', '.dat').flatMap((path) =>
    readFileSync(path, 'latin1')
      .split(/^#data\n/m)
      .slice(1)
      .map((part) => {
        const [html = '', expected = ''] = part.split(/\n#encoding\n/)
        return { html, expected: expected.trim().split('\n')[0] ?? '', path }
      }),
  )

  it.each(cases)('is $expected: $html', ({ html, expected }) => {
    const found = declaredEncoding(Uint8Array.from(Buffer.from(html, 'latin1')))
    const label = new TextDecoder(expected).encoding
    // Without a name the standard takes Windows-1252; here the text itself decides.
    if (found === '') expect(label).toBe('windows-1252')
    else expect(new TextDecoder(found).encoding).toBe(label)
  })
})
