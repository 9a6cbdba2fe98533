import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { placeQuote } from '../../../shared/placement/place-quote.ts'
import { corpus, hasCorpus } from '../exchange/corpora.ts'

const folder = 'anchoring/hypothesis-client/src/annotator/anchoring/test/html-baselines'
const isHere = hasCorpus(folder)
const skipped = isHere ? '' : ' (skipped: test data absent)'

interface Selectors {
  readonly RangeSelector: {
    readonly startContainer: string
    readonly endContainer: string
    readonly startOffset: number
    readonly endOffset: number
  }
  readonly TextPositionSelector: { readonly start: number; readonly end: number }
  readonly TextQuoteSelector: {
    readonly exact: string
    readonly prefix: string
    readonly suffix: string
  }
}

interface Answer {
  readonly rows: readonly {
    readonly target: readonly { readonly selector: readonly { readonly type: string }[] }[]
  }[]
}

function baseline(name: string) {
  const read = (ending: string) => readFileSync(corpus(`${folder}/${name}.${ending}`), 'utf8')
  const inner = /<body[^>]*>([^]*)<\/body>/.exec(read('html'))?.[1] ?? ''
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${inner}</body></html>`)
  const { rows } = JSON.parse(read('json')) as Answer
  const wanted = rows.flatMap(({ target }) =>
    target.map(
      ({ selector }) =>
        Object.fromEntries(selector.map((one) => [one.type, one])) as unknown as Selectors,
    ),
  )
  return { body: document.body, text: document.body.textContent, wanted }
}

/** The offset in the body's text of a place given as `/div[3]/p[2]` and an offset in there. */
function offsetOf(body: HTMLElement, path: string, offset: number): number {
  let element: Element = body
  let start = 0
  for (const [, tag = '', number = '1'] of path.matchAll(/\/(\w+)\[(\d+)\]/g)) {
    const children = Array.from(element.children).filter(
      ({ localName }) => localName === tag.toLowerCase(),
    )
    const child = children[Number(number) - 1]
    if (child === undefined) throw new RangeError(`There is no ${path}`)
    for (const node of element.childNodes) {
      if (node === child) break
      // What a body's text leaves out: comments.
      if (node.nodeType !== 8) start += (node.textContent ?? '').length
    }
    element = child
  }
  return start + offset
}

describe.skipIf(!isHere)(`annotations of whole pages of the Hypothesis client${skipped}`, () => {
  describe.each(['minimal', 'wikipedia-regression-testing'])('%s', (name) => {
    const { body, text, wanted } = isHere
      ? baseline(name)
      : { body: null, text: '', wanted: [] as readonly Selectors[] }

    it('has annotations', () => {
      expect(wanted.length).toBeGreaterThan(0)
    })

    it.each(wanted.map((one) => [one.TextQuoteSelector.exact, one] as const))(
      'stands where its range says: %s',
      (exact, { TextQuoteSelector, TextPositionSelector, RangeSelector }) => {
        if (body === null) throw new RangeError('There is no page')
        const { startContainer, startOffset, endContainer, endOffset } = RangeSelector
        const { prefix, suffix } = TextQuoteSelector
        const span = {
          start: offsetOf(body, startContainer, startOffset),
          end: offsetOf(body, endContainer, endOffset),
        }
        const placement = placeQuote(text, {
          quote: { exact, prefix, suffix },
          hint: TextPositionSelector.start,
        })
        const verdict = span.start === TextPositionSelector.start ? 'exact' : 'moved'
        expect(placement).toMatchObject({ verdict, span })
        expect(text.slice(span.start, span.end)).toBe(exact)
      },
    )
  })
})
