import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriedId } from '../../../shared/carry/carried-id.ts'
import { carryItems, isOpen } from '../../../shared/carry/carry-item.ts'
import {
  carriedAnnotation,
  carriedRelations,
  planCarry,
  planDecideAgain,
  planLeave,
} from '../../../shared/carry/plan-carry.ts'
import { withoutContext } from '../../../shared/carry/undecided.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Relation } from '../../../shared/model/relation.ts'
import type { Placement } from '../../../shared/placement/placement.ts'

const made = { created: '2026-03-01T08:00:00Z', modified: '2026-03-02T08:00:00Z' }
const ada = { id: 'urn:uuid:ada', name: 'Ada' }

function marked(id: string, words: string, start = 0): Annotation {
  return {
    id,
    articleId: 'older',
    start,
    end: start + words.length,
    quote: { exact: words, prefix: 'It said ', suffix: ' at all.' },
    tag: 'denial',
    labels: ['border'],
    speaker: 'Ministry',
    note: 'Check.',
    creator: ada,
    ...made,
    version: { a: 3 },
    deleted: false,
  }
}

const newer = { id: 'newer', text: 'It said again that nothing was sent at all.' }

describe('the id of what is carried over', () => {
  it('is a UUID that depends on the record and the newer article alone', () => {
    const id = carriedId('urn:uuid:one', 'ni:///sha-256;a')
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(carriedId('urn:uuid:one', 'ni:///sha-256;a')).toBe(id)
    expect(carriedId('urn:uuid:two', 'ni:///sha-256;a')).not.toBe(id)
    expect(carriedId('urn:uuid:one', 'ni:///sha-256;b')).not.toBe(id)
  })
})

describe('an annotation carried over', () => {
  it('keeps what it says and who said so when, and is described in the newer text', () => {
    const annotation = marked('one', 'nothing was sent')
    const span = { start: 19, end: 35 }
    expect(carriedAnnotation(annotation, { newer, span })).toEqual({
      ...annotation,
      id: carriedId('one', 'newer'),
      articleId: 'newer',
      ...span,
      quote: { exact: 'nothing was sent', prefix: 'It said again that ', suffix: ' at all.' },
      version: { a: 3, 'carried-19-35': 1 },
    })
  })

  it('takes along what another tool said, but not of the place', () => {
    const unknown = { colour: 'red', target: { selector: [{ type: 'XPathSelector' }] } }
    const carried = (of: Annotation) =>
      carriedAnnotation(of, { newer, span: { start: 0, end: 2 } }).unknown
    expect(carried({ ...marked('one', 'It'), unknown })).toEqual({ colour: 'red' })
    expect(carried({ ...marked('one', 'It'), unknown: { target: {} } })).toBe(undefined)
  })

  it.each([
    [-1, 3],
    [3, 3],
    [40, 44],
  ])('is nothing at %i to %i, outside the text or empty', (start, end) => {
    expect(() => carriedAnnotation(marked('one', 'It'), { newer, span: { start, end } })).toThrow(
      RangeError,
    )
  })
})

describe('what becomes of each annotation', () => {
  const span = { start: 0, end: 3 }
  const placed: readonly (readonly [Placement, string])[] = [
    [{ verdict: 'exact', span, score: 1 }, 'sure'],
    [{ verdict: 'moved', span, score: 1 }, 'sure'],
    [{ verdict: 'changed', span, score: 0.8, was: 'a', now: 'b' }, 'to-confirm'],
    [{ verdict: 'ambiguous', candidates: [{ span, score: 1 }] }, 'to-confirm'],
    [{ verdict: 'lost' }, 'lost'],
  ]
  const states = (placement: Placement, existing: readonly Annotation[]) =>
    carryItems({
      newer: 'newer',
      annotations: [marked('one', 'abc')],
      placements: [placement],
      existing,
    }).map(({ state, counterpart }) => [state, counterpart])

  it.each(placed)('is told by its verdict: $verdict', (placement, state) => {
    const there = { ...marked('one', 'abc'), id: carriedId('one', 'newer') }
    expect(states(placement, [])).toEqual([[state, null]])
    expect(states(placement, [there])).toEqual([['carried', there]])
    // What a person deleted, and what came deleted in a file.
    const gone = { ...there, deleted: true }
    expect(states(placement, [gone])).toEqual([['left', null]])
    expect(
      states(placement, [{ ...gone, start: 0, end: 0, quote: withoutContext(gone.quote) }]),
    ).toEqual([['left', null]])
    // Carried or left, and that taken back.
    expect(states(placement, [{ ...gone, quote: withoutContext(gone.quote) }])).toEqual([
      [state, null],
    ])
  })

  it.each([
    ['sure', true],
    ['to-confirm', true],
    ['lost', true],
    ['carried', false],
    ['left', false],
  ] as const)('can be decided while it is %s: %s', (state, open) => {
    expect(isOpen({ state })).toBe(open)
  })

  it('is left, and asked about again, by steps of which each takes back the other', () => {
    const annotation = marked('one', 'abc', 5)
    const { label, changes } = planLeave(annotation, 'newer')
    const [change] = changes
    const record = change?.on === 'annotation' ? change.record : undefined
    expect([label, record?.id, record?.deleted]).toEqual([
      'Leave with the older version',
      carriedId('one', 'newer'),
      true,
    ])
    const lost: Placement = { verdict: 'lost' }
    expect(states(lost, [record!])).toEqual([['left', null]])
    expect(states(lost, [{ ...record!, ...(change?.before as object) }])).toEqual([['lost', null]])
    const [again] = planDecideAgain(annotation, record!).changes
    expect(states(lost, [{ ...record!, ...(again?.after as object) }])).toEqual([['lost', null]])
    expect(states(lost, [{ ...record!, ...(again?.before as object) }])).toEqual([['left', null]])
  })
})

describe('carrying', () => {
  const text = 'One said this. Two said that. One said that too.'
  const spans = fc
    .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
  const carries = fc.uniqueArray(fc.record({ id: fc.uuid(), span: spans }), {
    selector: ({ id }) => id,
    maxLength: 20,
  })
  const sure = (span: { readonly start: number; readonly end: number }): Placement => ({
    verdict: 'moved',
    span,
    score: 1,
  })

  it('makes the same records whoever does it, in whatever order, and twice changes nothing', () => {
    fc.assert(
      fc.property(carries, (wanted) => {
        const annotations = wanted.map(({ id }, at) => marked(id, 'abc', at))
        const placements = wanted.map(({ span }) => sure(span))
        const carry = (from: readonly Annotation[], existing: readonly Annotation[]) => {
          const items = carryItems({
            newer: 'newer',
            annotations: from,
            placements: from.map((each) => placements[annotations.indexOf(each)]!),
            existing,
          })
          return items.flatMap(({ annotation, placement, state }) =>
            state === 'sure' && 'span' in placement
              ? [
                  carriedAnnotation(annotation, {
                    newer: { id: 'newer', text },
                    span: placement.span,
                  }),
                ]
              : [],
          )
        }
        const mine = carry(annotations, [])
        expect(mine).toHaveLength(wanted.length)
        expect(carry(annotations.toReversed(), [])).toEqual(mine)
        expect(carry(annotations, mine)).toEqual([])
      }),
    )
  })
})

describe('relations', () => {
  const relation = (id: string, from: string, to: string): Relation => ({
    ...{ id, from, to, kind: 'denies', note: '', confidence: null, creator: ada, ...made },
    version: { a: 1 },
    deleted: false,
  })
  const relations = [
    relation('both', 'one', 'two'),
    relation('half', 'one', 'three'),
    relation('out', 'one', 'elsewhere'),
    relation('in', 'elsewhere', 'two'),
    { ...relation('removed', 'one', 'two'), deleted: true },
  ]
  const older = new Set(['one', 'two', 'three'])

  it('follow once every end on the older capture is carried; other ends stay', () => {
    const followed = carriedRelations({
      newer: 'newer',
      relations,
      isOlder: (id) => older.has(id),
      isCarried: (id) => id !== 'three',
    })
    const new_ = (id: string) => carriedId(id, 'newer')
    expect(followed.map(({ id, from, to }) => [id, from, to])).toEqual([
      [new_('both'), new_('one'), new_('two')],
      [new_('out'), new_('one'), 'elsewhere'],
      [new_('in'), 'elsewhere', new_('two')],
    ])
  })

  it('make one step with the annotations, and none of nothing', () => {
    const nothing = { annotations: [], relations: [] }
    expect(planCarry(nothing)).toBe(null)
    const record = carriedAnnotation(marked('one', 'abc'), {
      newer,
      span: { start: 0, end: 2 },
    })
    const step = planCarry({ ...nothing, annotations: [record], relations: relations.slice(0, 1) })
    expect(step?.label).toBe('Carry 1 annotation over')
    expect(step?.changes.map(({ on, id }) => [on, id])).toEqual([
      ['annotation', record.id],
      ['relation', 'both'],
    ])
  })
})
