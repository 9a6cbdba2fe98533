import { describe, expect, it } from 'vitest'
import type { Span } from '../../../shared/model/span.ts'
import { carrySpans } from '../../../shared/placement/carry-spans.ts'
import type { Placement } from '../../../shared/placement/placement.ts'
import { spansOf } from './placed-spans.ts'

function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from)
  expect(start).toBeGreaterThan(-1)
  return { start, end: start + words.length }
}

function carry(old: string, now: string, words: string): Placement | undefined {
  return carrySpans(old, now, [spanOf(old, words)])[0]
}

const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta']
const lists = [
  ['rows', names.map((name) => `Team ${name}: 12 points`), '\n\n', '12 points'],
  ['names', names.map((name) => `Team ${name}`), '\n\n', 'Team'],
  ['a table', names.map((name) => `Team ${name} | 12 | 3 | 9 | qualified`), '\n\n', '| 12 | 3 | 9'],
  ['names in a sentence', names.map((name) => `Team ${name}`), ', ', 'Team'],
] as const

describe.each(lists)('look-alikes in a list of %s', (_, rows, between, same) => {
  const written = (list: readonly string[]) => `Results.\n\n${list.join(between)}.\n\nThe end.`
  const old = written(rows)
  const start = (text: string, row: string) => text.indexOf(row)

  it('loses a deleted row and keeps the others', () => {
    for (const gone of rows) {
      const now = written(rows.filter((row) => row !== gone))
      const placed = carrySpans(
        old,
        now,
        rows.map((row) => spanOf(old, row)),
      )
      rows.forEach((row, at) => {
        const verdict =
          row === gone ? 'lost' : start(now, row) < start(old, row) ? 'moved' : 'exact'
        expect([gone, row, placed[at]?.verdict]).toEqual([gone, row, verdict])
      })
    }
  })

  it('never takes what all rows share from another row than its own', () => {
    for (const gone of rows) {
      const now = written(rows.filter((row) => row !== gone))
      const spans = rows.map((row) => spanOf(old, same, start(old, row)))
      carrySpans(old, now, spans).forEach((placement, at) => {
        const row = rows[at] ?? ''
        if (row === gone) expect(placement.verdict).toMatch(/^(ambiguous|lost)$/)
        else expect(spansOf(placement)).toEqual([spanOf(now, same, start(now, row))])
      })
    }
  })

  it('follows rows that changed places, or asks', () => {
    for (let at = 0; at + 1 < rows.length; at++) {
      const order = [...rows]
      order.splice(at, 2, rows[at + 1] ?? '', rows[at] ?? '')
      const now = written(order)
      for (const words of rows.flatMap((row) => [row, row.replace('Team ', '')])) {
        const placement = carry(old, now, words)
        expect(['exact', 'moved', 'ambiguous']).toContain(placement?.verdict)
        if (placement?.verdict === 'ambiguous') continue
        expect(placement === undefined ? [] : spansOf(placement)).toEqual([spanOf(now, words)])
      }
    }
  })
})

describe('what an alignment says', () => {
  const paragraphs = [
    'The harbour board met on Tuesday to hear what the winter had done to the old quay wall.',
    'Engineers told members that three of the nine bollards could no longer bear a ferry.',
    'Zoë Müller, who runs the café beside the slipway, asked who would pay for the barriers.',
    'A spokesman said that the money had been found in last year’s budget for dredging.',
  ]
  const old = paragraphs.join('\n\n')
  const replaced = (words: string, others: string) => old.replace(words, others)

  it('finds a paragraph that was moved from the top to the end', () => {
    const now = [...paragraphs.slice(1), paragraphs[0]].join('\n\n')
    for (const words of [paragraphs[0] ?? '', 'the old quay wall', 'The harbour board met']) {
      expect(carry(old, now, words)).toMatchObject({ verdict: 'moved', span: spanOf(now, words) })
    }
    expect(carry(old, now, paragraphs[1] ?? '')).toMatchObject({ verdict: 'moved' })
  })

  it.each([
    ['three of the nine', 'three of the nine', 'four of the nine', 'four of the nine'],
    [
      'three of the nine bollards',
      'three of the nine',
      'two of the nine',
      'two of the nine bollards',
    ],
    ['the café beside the slipway', 'café', 'small café', 'the small café beside the slipway'],
    ['could no longer bear', 'no longer bear', 'bear', 'could bear'],
  ])('shows %s as changed', (words, out, put, shown) => {
    expect(carry(old, replaced(out, put), words)).toMatchObject({
      verdict: 'changed',
      was: words,
      now: shown,
    })
  })

  it('offers other words in the same place, and decides nothing', () => {
    const now = replaced('Tuesday', 'Friday')
    expect(carry(old, now, 'Tuesday')).toMatchObject({
      verdict: expect.stringMatching(/^(changed|ambiguous)$/) as string,
    })
    expect(carry(old, replaced('barriers', 'dredger'), 'barriers')).toMatchObject({
      verdict: 'ambiguous',
      candidates: [{ span: spanOf(replaced('barriers', 'dredger'), 'dredger') }],
    })
  })

  it('loses a deleted paragraph and a deleted half sentence', () => {
    const without = paragraphs.filter((_, at) => at !== 1).join('\n\n')
    expect(carry(old, without, 'three of the nine bollards')).toEqual({ verdict: 'lost' })
    const now = replaced(' in last year’s budget for dredging', '')
    expect(carry(old, now, 'last year’s budget')).toEqual({ verdict: 'lost' })
  })

  it('grows a span to the grapheme that its last letter became', () => {
    expect(carry('The cafe is open', 'The cafe\u0301 is open', 'cafe')).toMatchObject({
      verdict: 'changed',
      now: 'cafe\u0301',
    })
  })

  it('asks which of two equal rows was taken out or put in', () => {
    const row = 'and the same line stands in this text again and again\n'
    for (const [before, after] of [
      [5, 4],
      [4, 5],
    ] as const) {
      const from = `Top.\n${row.repeat(before)}Bottom.`
      const to = `Top.\n${row.repeat(after)}Bottom.`
      const placed = carrySpans(from, to, [spanOf(from, row.trim()), spanOf(from, 'Bottom')])
      expect(placed[0]).toMatchObject({ verdict: 'ambiguous' })
      expect(placed[1]).toMatchObject({ verdict: 'moved', span: spanOf(to, 'Bottom') })
    }
  })

  it('loses an empty span and refuses one outside the text', () => {
    expect(carrySpans('words', 'words', [{ start: 2, end: 2 }])).toEqual([{ verdict: 'lost' }])
    expect(() => carrySpans('words', 'words', [{ start: 2, end: 6 }])).toThrow(RangeError)
    expect(() => carrySpans('words', 'words', [{ start: 3, end: 2 }])).toThrow(RangeError)
  })
})

describe('hostile texts', () => {
  const size = 1_000_000
  const a = 'a'.repeat(size)
  const prose = Array.from({ length: 125_000 }, (_, at) => `w${((at * 7919) % 99991).toString(36)}`)
  const text = prose.join(' ').slice(0, size)
  const row = 'and the same line stands in this text again and again\n'
  const spans = Array.from({ length: 50 }, (_, at) => ({ start: at * 9000, end: at * 9000 + 60 }))

  it.each([
    ['another letter', a, 'b'.repeat(size), ['lost']],
    ['one letter more', a, `${a}a`, ['ambiguous']],
    ['an unrelated text', text, 'ქართული ენა '.repeat(size / 12), ['lost']],
    ['every second character', text, text.replaceAll(/(.)./g, '$1#'), ['lost', 'ambiguous']],
    [
      'the words in another order',
      text,
      prose.toReversed().join(' '),
      ['lost', 'ambiguous', 'moved'],
    ],
    ['fewer of the same rows', `x${row.repeat(18_000)}y`, `z${row.repeat(17_990)}`, ['ambiguous']],
  ] as const)('ends on a million characters and %s', (_, from, to, allowed) => {
    const verdicts = new Set(carrySpans(from, to, spans).map(({ verdict }) => verdict))
    expect(
      [...verdicts].filter((verdict) => !(allowed as readonly string[]).includes(verdict)),
    ).toEqual([])
  })
})
