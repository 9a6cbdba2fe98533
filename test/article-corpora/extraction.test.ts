import { describe, expect, it } from 'vitest'
import { agreementOf, summaryOf } from '../support/extraction/agreement.ts'
import type { Summary } from '../support/extraction/agreement.ts'
import { extractionCorpora } from '../support/extraction/extraction-corpora.ts'
import { productText, readabilityText } from '../support/extraction/extractors.ts'

type Corpus = keyof typeof extractionCorpora

async function summary(
  name: Corpus,
  textOf: (html: string) => Promise<string> | string,
): Promise<Summary> {
  const { pages, wordsInARow } = extractionCorpora[name]
  const scores = []
  for (const { html, expected } of pages()) {
    scores.push(agreementOf(await textOf(html), { expected, wordsInARow }))
  }
  return summaryOf(scores)
}

// Measured: mean 0.963, of the corpus 0.967, tenth percentile 0.912; the extractor alone 0.942,
// 0.947 and 0.852.
describe.skipIf(!extractionCorpora.news.isThere)(
  '92 news pages (skipped without the corpus)',
  () => {
    it('are read better than by the extractor alone, and none is empty', async () => {
      const product = await summary('news', productText)
      const alone = await summary('news', readabilityText)
      expect(product.pages).toBe(92)
      expect(product.empty).toBe(0)
      expect(product.meanF1).toBeGreaterThan(0.962)
      expect(product.corpusF1).toBeGreaterThan(0.966)
      expect(product.tenthPercentile).toBeGreaterThan(0.91)
      expect(product.meanF1).toBeGreaterThan(alone.meanF1)
      expect(product.tenthPercentile).toBeGreaterThan(alone.tenthPercentile)
    })
  },
)

describe.skipIf(!extractionCorpora.readability.isThere)(
  'test pages of the extractor (skipped without the corpus)',
  () => {
    it('keep nearly all that the extractor is to find', async () => {
      const { pages, meanF1, empty } = await summary('readability', productText)
      expect(pages).toBeGreaterThan(100)
      expect(empty).toBe(0)
      expect(meanF1).toBeGreaterThan(0.99)
    })
  },
)

// Half of what is missing are formulas, footnotes and comments in the Markdown of its makers.
describe.skipIf(!extractionCorpora.defuddle.isThere)(
  'test pages of Defuddle (skipped without the corpus)',
  () => {
    it('keep most of what Defuddle is to find', async () => {
      const { pages, meanF1 } = await summary('defuddle', productText)
      expect(pages).toBeGreaterThan(150)
      expect(meanF1).toBeGreaterThan(0.9)
    })
  },
)

describe('agreementOf', () => {
  it.each([
    ['a b c d e', 'a b c d e', { precision: 1, recall: 1, f1: 1 }],
    ['a b c d e f', 'a b c d e', { precision: 2 / 3, recall: 1, f1: 0.8 }],
    ['a b c d', 'a b c d e', { precision: 1, recall: 1 / 2, f1: 2 / 3 }],
    ['e d c b a', 'a b c d e', { precision: 0, recall: 0, f1: 0 }],
    ['', 'a b c d e', { precision: 0, recall: 0, f1: 0 }],
    ['a b', 'a b', { precision: 1, recall: 1, f1: 1 }],
    ['', '', { precision: 1, recall: 1, f1: 1 }],
  ])('compares “%s” with “%s”', (found, expected, agreement) => {
    const { precision, recall, f1 } = agreementOf(found, { expected, wordsInARow: 4 })
    expect(precision).toBeCloseTo(agreement.precision)
    expect(recall).toBeCloseTo(agreement.recall)
    expect(f1).toBeCloseTo(agreement.f1)
  })
})
