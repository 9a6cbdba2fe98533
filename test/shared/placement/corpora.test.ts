import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placeQuote } from '../../../shared/placement/place-quote.ts'
import type { Candidate } from '../../../shared/placement/placement.ts'
import { corpus, hasCorpus } from '../exchange/corpora.ts'

const peer = 'anchoring/hypothesis-client/match-quote-cases.json'
const apache = 'anchoring/apache-annotator/cases.json'

interface PeerCase {
  readonly name: string
  readonly text: string
  readonly quote: string
  readonly prefix?: string
  readonly suffix?: string
  readonly hint?: number
  readonly assert_only?: 'start'
  readonly expected: { readonly start: number; readonly end: number } | null
}

interface Ordering {
  readonly what: string
  readonly text: string
  readonly quote?: string
  readonly quotes?: readonly string[]
  readonly prefixes?: readonly string[]
  readonly suffixes?: readonly string[]
}

interface ApacheCase {
  readonly html: string
  readonly selector: { readonly exact: string; readonly prefix?: string; readonly suffix?: string }
  readonly expected: readonly unknown[]
}

/** Where it was placed, or what a person would be asked about, best first. */
function candidates(text: string, wanted: Partial<PeerCase>): readonly Candidate[] {
  const { quote = '', prefix = '', suffix = '', hint = null } = wanted
  const placement = placeQuote(text, { quote: { exact: quote, prefix, suffix }, hint })
  if (placement.verdict === 'lost') return []
  return placement.verdict === 'ambiguous' ? placement.candidates : [placement]
}

function peerFile() {
  return JSON.parse(readFileSync(corpus(peer), 'utf8')) as {
    readonly cases: readonly PeerCase[]
    readonly orderings: readonly Ordering[]
  }
}

const skipped = (name: string) => (hasCorpus(name) ? '' : ' (skipped: test data absent)')

describe.skipIf(!hasCorpus(peer))(`quotations of the Hypothesis client${skipped(peer)}`, () => {
  const { cases, orderings } = hasCorpus(peer) ? peerFile() : { cases: [], orderings: [] }

  it.each(cases)('$name: $quote', (wanted) => {
    const best = candidates(wanted.text, wanted)[0]
    if (wanted.expected === null) expect(best).toBe(undefined)
    else if (wanted.assert_only === 'start') expect(best?.span.start).toBe(wanted.expected.start)
    else {
      const { start, end } = wanted.expected
      expect(best?.span).toEqual({ start, end })
    }
  })

  it.each(orderings)('$what', ({ text, quote, quotes, prefixes, suffixes }) => {
    const wanted: readonly Partial<PeerCase>[] =
      quotes?.map((each) => ({ quote: each })) ??
      prefixes?.map((prefix) => ({ quote: quote ?? '', prefix })) ??
      suffixes?.map((suffix) => ({ quote: quote ?? 'Many years later', suffix })) ??
      []
    const scores = wanted.map((each) => candidates(text, each)[0]?.score ?? 0)
    expect(scores).toEqual([...new Set(scores)].sort((a, b) => b - a))
  })
})

describe.skipIf(!hasCorpus(apache))(`quotations of Apache Annotator${skipped(apache)}`, () => {
  const all = hasCorpus(apache)
    ? (JSON.parse(readFileSync(corpus(apache), 'utf8')) as Record<
        string,
        Record<string, ApacheCase>
      >)
    : {}
  // Its empty quotations are carets, which no annotation here can be.
  const cases = Object.entries(all['text-quote/match-cases:testCases'] ?? {}).filter(
    ([, { selector }]) => selector.exact !== '',
  )

  it.each(cases)('%s', (_, { html, selector, expected }) => {
    const text = html.replaceAll(/<[^>]*>/g, '')
    const found = candidates(text, { ...selector, quote: selector.exact })
    const same = found.filter(({ span }) => text.slice(span.start, span.end) === selector.exact)
    // It asks for context to the letter; here other context only lowers the score.
    if (expected.length === 0) expect(found.every(({ score }) => score < 1)).toBe(true)
    else expect(same.slice(0, expected.length)).toHaveLength(expected.length)
  })
})
