import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { carrySpans } from '../../../shared/placement/carry-spans.ts'
import { placeQuotes } from '../../../shared/placement/place-quotes.ts'
import type { Placement } from '../../../shared/placement/placement.ts'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/articles/${name}.txt`, import.meta.url), 'utf8').trim()

const first = fixture('reservoir-first')
const corrected = fixture('reservoir-corrected')

/** A passage of the first version, what became of it, and its words in the corrected one. */
const passages: readonly (readonly [string, string, string, string | null])[] = [
  ['a headline written anew', 'Reservoir was full on night of flood, council admits', 'lost', null],
  [
    'words before any change',
    'Marlow Fen council admitted on Thursday',
    'moved',
    'Marlow Fen council admitted on Thursday',
  ],
  [
    'a changed figure in its sentence',
    'stood at 96 per cent of capacity',
    'changed',
    'stood at 98 per cent of capacity',
  ],
  [
    'a changed count',
    'water reached 214 homes in the lower town',
    'changed',
    'water reached 231 homes in the lower town',
  ],
  [
    'a quotation left as it was',
    'At no point was anyone at risk from the dam',
    'moved',
    'At no point was anyone at risk from the dam',
  ],
  [
    'a typing slip put right',
    'The spillway did what it was bulit to do.',
    'changed',
    'The spillway did what it was built to do.',
  ],
  [
    'a claim that was given a source',
    'although a duty engineer had asked for them to be opened at 11 pm',
    'changed',
    'although, according to two people with knowledge of the log, a duty engineer had asked for them to be opened at 11 pm',
  ],
  [
    'what stands behind the source',
    'a duty engineer had asked for them',
    'moved',
    'a duty engineer had asked for them',
  ],
  [
    'a retracted paragraph that the correction repeats',
    'The council ignored three warnings from the river authority in the week before the storm.',
    'ambiguous',
    null,
  ],
  ['words of a retracted paragraph', 'in the week before the storm', 'lost', null],
  [
    'a paragraph put in another place',
    'The fire service counted 37 rescues by boat.',
    'moved',
    'The fire service counted 37 rescues by boat.',
  ],
  [
    'words of that paragraph',
    'treated in hospital for exposure',
    'moved',
    'treated in hospital for exposure',
  ],
  [
    'a denial before an added sentence',
    'its findings would be published in full',
    'moved',
    'its findings would be published in full',
  ],
  [
    'a quotation within a quotation',
    '“a story with the middle torn out”',
    'moved',
    '“a story with the middle torn out”',
  ],
  [
    'a sum that grew',
    'Insurers put the damage at £9 million',
    'changed',
    'Insurers put the damage at £11 million',
  ],
  [
    'the sum beside it',
    '£2 million falls on the council’s own buildings',
    'moved',
    '£2 million falls on the council’s own buildings',
  ],
  [
    'a finding turned round',
    'found no defects and recommended',
    'changed',
    'found one minor defect and recommended',
  ],
  [
    'a span over two paragraphs',
    'in full.\n\nThe opposition group wants',
    'changed',
    'in full. The council later said that only a summary would be made public.\n\nThe opposition group wants',
  ],
]

function spanOf(words: string) {
  const start = first.indexOf(words)
  expect(start).toBeGreaterThan(-1)
  return { start, end: start + words.length }
}

function shown(placement: Placement | undefined) {
  const span = placement !== undefined && 'span' in placement ? placement.span : null
  return [placement?.verdict, span === null ? null : corrected.slice(span.start, span.end)]
}

describe('two versions of a story', () => {
  const carried = carrySpans(
    first,
    corrected,
    passages.map(([, words]) => spanOf(words)),
  )

  it.each(passages.map((passage, at) => [...passage, at] as const))(
    'carries %s: %s',
    (_, __, verdict, now, at) => {
      expect(shown(carried[at])).toEqual([verdict, now])
    },
  )

  it('offers the correction for the paragraph that was taken out', () => {
    const at = passages.findIndex(([, , verdict]) => verdict === 'ambiguous')
    const placement = carried[at]
    const places = placement?.verdict === 'ambiguous' ? placement.candidates : []
    const words = places.map(({ span }) => corrected.slice(span.start, span.end))
    expect(words).toEqual([expect.stringContaining('ignored warnings from the river authority')])
  })

  it('finds by words and context alone what stayed word for word, and puts nothing elsewhere', () => {
    const wanted = passages.map(([, words]) => {
      const span = spanOf(words)
      return { quote: describeSpan(first, span), hint: span.start }
    })
    placeQuotes(corrected, wanted).forEach((placement, at) => {
      const [, words, verdict, now] = passages[at] ?? []
      if (verdict === 'moved') expect([words, ...shown(placement)]).toEqual([words, 'moved', now])
      if (now === null) expect(placement.verdict).toMatch(/^(lost|ambiguous)$/)
    })
  })
})
