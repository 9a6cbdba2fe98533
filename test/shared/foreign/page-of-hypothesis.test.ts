import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { placeForeign } from '../../../shared/foreign/place-foreign.ts'
import { corpus, hasCorpus } from '../exchange/corpora.ts'
import { readFile } from './fixture.ts'

const folder = 'anchoring/hypothesis-client/src/annotator/anchoring/test/html-baselines'
const name = 'wikipedia-regression-testing'

describe.skipIf(!hasCorpus(folder))('a page annotated with Hypothesis (needs the corpus)', () => {
  it('takes its annotations as text whose white space is that of an article', () => {
    const html = readFileSync(corpus(`${folder}/${name}.html`), 'utf8')
    const { annotations } = readFile(readFileSync(corpus(`${folder}/${name}.json`), 'utf8'))
    const inner = /<body[^>]*>([^]*)<\/body>/.exec(html)?.[1] ?? ''
    const { document } = parseHTML(`<!DOCTYPE html><html><body>${inner}</body></html>`)
    const text = document.body.textContent.replace(/\s+/g, ' ').trim()
    const plain = (words: string) => words.replace(/\s+/g, ' ').trim()
    const found = placeForeign(text, annotations).map((placement) => {
      if (placement === null || !('span' in placement)) return placement?.verdict
      return text.slice(placement.span.start, placement.span.end)
    })
    expect(found).toEqual([
      ...annotations.slice(0, 4).map(({ quote }) => plain(quote?.exact ?? '')),
      // A heading of two words that stand often, with white space for a context.
      'ambiguous',
    ])
  })
})
