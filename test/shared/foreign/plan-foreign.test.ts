import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import type { ForeignAnnotation } from '../../../shared/foreign/foreign-annotation.ts'
import { foreignRecordId } from '../../../shared/foreign/foreign-record.ts'
import { placeForeign } from '../../../shared/foreign/place-foreign.ts'
import { foreignStep, planForeign } from '../../../shared/foreign/plan-foreign.ts'
import { proposeTagTable } from '../../../shared/foreign/tag-table.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { compareVersions } from '../../../shared/model/version.ts'
import type { Span } from '../../../shared/model/span.ts'
import { articleTombstone } from '../../../shared/exchange/tombstone.ts'
import { article, fixture, foreign, quoted, readFile, text } from './fixture.ts'

interface Choices {
  readonly chosen?: ReadonlyMap<string, Span>
  readonly existing?: ReadonlyMap<string, Annotation>
  readonly existingRelations?: ReadonlySet<string>
}

function plan(name: string, { chosen, existing, existingRelations }: Choices = {}) {
  const { annotations, relations } = readFile(fixture(name))
  const table = new Map(proposeTagTable(annotations).map(({ word, choice }) => [word, choice]))
  const placements = placeForeign(text, annotations)
  return planForeign({
    groups: [{ article, annotations, placements }],
    relations,
    table,
    chosen: chosen ?? new Map(),
    existing: existing ?? new Map(),
    existingRelations: existingRelations ?? new Set(),
  })
}

const byId = (records: readonly Annotation[]) => new Map(records.map((each) => [each.id, each]))

describe('a plan for an export of Hypothesis', () => {
  const first = plan('hypothesis-export.json')

  it('adds what was placed, with creator and times as they were', () => {
    expect(first.annotations[0]).toEqual({
      id: foreignRecordId('aXk-1', article.id),
      articleId: article.id,
      start: 34,
      end: 52,
      quote: {
        exact: 'the bridge is safe',
        prefix: 'in is coming 🌧\n\nThe mayor says ',
        suffix: '. An engineer found cracks in tw',
      },
      tag: 'claim',
      labels: ['bridges'],
      speaker: '',
      note: 'Who says so?',
      creator: { id: 'acct:ben@hypothes.is', name: 'Ben Beispiel' },
      created: '2026-01-30T09:15:00.673557Z',
      modified: '2026-01-31T09:00:00.000000Z',
      version: { [Object.keys(first.annotations[0]?.version ?? {})[0] ?? '']: 1 },
      deleted: false,
      unknown: { via: 'https://hypothes.is/a/aXk-1' },
    })
    expect(Object.keys(first.annotations[0]?.version ?? {})).toEqual([
      expect.stringMatching(/^foreign-[\da-f]{16}$/),
    ])
  })

  it('puts answers where what they answer stands, related to it', () => {
    const id = (name: string) => foreignRecordId(name, article.id)
    expect(
      first.annotations.map(({ id: own, start, end, note }) => [own, start, end, note]),
    ).toEqual([
      [id('aXk-1'), 34, 52, 'Who says so?'],
      [id('aXk-3'), 34, 52, 'Nobody does.'],
      [id('aXk-2'), 34, 52, 'The mayor, on Monday.'],
    ])
    expect(first.relations.map(({ from, to, kind, note }) => [from, to, kind, note])).toEqual([
      [id('aXk-3'), id('aXk-2'), 'responds-to', ''],
      [id('aXk-2'), id('aXk-1'), 'responds-to', ''],
    ])
    expect(first.items.map(({ foreign: { id }, state }) => [id, state])).toEqual([
      ['aXk-1', 'new'],
      ['aXk-3', 'new'],
      ['aXk-2', 'new'],
      ['aXk-4', 'no-passage'],
    ])
  })

  it('adds nothing a second time', () => {
    const second = plan('hypothesis-export.json', {
      existing: byId(first.annotations),
      existingRelations: new Set(first.relations.map(({ id }) => id)),
    })
    expect([second.annotations, second.relations]).toEqual([[], []])
    expect(second.items.map(({ state }) => state)).toEqual(['here', 'here', 'here', 'no-passage'])
    expect(foreignStep(second, 'Hypothesis')).toBe(null)
  })

  it('leaves alone what a person deleted, and adds again what was undone', () => {
    const [kept, ...rest] = first.annotations
    const deleted = { ...kept!, deleted: true }
    const undone = rest.map((each) => ({
      ...each,
      deleted: true,
      quote: { exact: each.quote.exact, prefix: '', suffix: '' },
    }))
    const { items } = plan('hypothesis-export.json', { existing: byId([deleted, ...undone]) })
    expect(items.map(({ state }) => state)).toEqual(['removed', 'new', 'new', 'no-passage'])
  })

  it('leaves it to people to settle where two of them map or place differently', () => {
    const [mine] = first.annotations
    const [ours] = plan('hypothesis-export.json', {
      chosen: new Map([[foreignRecordId('aXk-1', article.id), { start: 30, end: 52 }]]),
    }).annotations
    const { annotations } = readFile(fixture('hypothesis-export.json'))
    const [theirs] = planForeign({
      groups: [{ article, annotations, placements: placeForeign(text, annotations) }],
      relations: [],
      table: new Map([['Claim', { kind: 'tag', tag: 'threat' }]]),
      chosen: new Map(),
      existing: new Map(),
      existingRelations: new Set(),
    }).annotations
    expect(compareVersions(mine!.version, theirs!.version)).toBe('concurrent')
    expect(compareVersions(mine!.version, ours!.version)).toBe('concurrent')
  })

  it('is one step that says what it does', () => {
    const step = foreignStep(first, 'Hypothesis')
    expect([step?.label, step?.changes.map(({ on }) => on)]).toEqual([
      'Import 3 annotations of Hypothesis',
      ['annotation', 'annotation', 'annotation', 'relation', 'relation'],
    ])
  })

  it('makes records that an exchange file carries whole', () => {
    const head = {
      id: article.id,
      created: '2026-01-31T09:00:00Z',
      modified: '2026-01-31T09:00:00Z',
      version: { r: 1 },
    }
    const file = encodeLibrary({
      articles: [{ ...articleTombstone(head), deleted: false }],
      texts: new Map([[article.id, { text, blocks: [] }]]),
      annotations: first.annotations,
      relations: first.relations,
      decisions: [],
      guidance: [],
      assignments: [],
      foreign: [],
      unknown: {},
    })
    const read = decodeCollection(file)
    if (!read.ok) throw new Error(read.problem.message)
    expect(read.value.problems).toEqual([])
    expect(byId(read.value.library.annotations)).toEqual(byId(first.annotations))
  })
})

describe('a plan for annotations of Recogito', () => {
  it('makes relations of the kinds that their words say, the other words as notes', () => {
    const { annotations, relations } = plan('recogito-w3c.json')
    const [claim, evidence] = annotations
    expect(annotations.map(({ tag, start, end }) => [tag, start, end])).toEqual([
      ['claim', 34, 52],
      ['evidence', 72, 93],
    ])
    expect(relations.map(({ from, to, kind, note }) => [from, to, kind, note])).toEqual([
      [evidence?.id, claim?.id, 'disputes', ''],
      [evidence?.id, claim?.id, 'responds-to', 'shows the opposite'],
    ])
  })
})

describe('what is not placed by itself', () => {
  const changed = foreign(quoted('An engineer saw cracks in two pillars'))
  const planned = (chosen: ReadonlyMap<string, Span>) =>
    planForeign({
      groups: [{ article, annotations: [changed], placements: placeForeign(text, [changed]) }],
      relations: [],
      table: new Map(),
      chosen,
      existing: new Map(),
      existingRelations: new Set(),
    })

  it('waits, and is added where a person says', () => {
    expect(planned(new Map())).toMatchObject({ annotations: [], items: [{ state: 'to-confirm' }] })
    const span = { start: 54, end: 93 }
    const { annotations, items } = planned(new Map([[foreignRecordId('a', article.id), span]]))
    expect(annotations.map(({ quote }) => quote.exact)).toEqual([
      'An engineer found cracks in two pillars',
    ])
    expect(items.map(({ state }) => state)).toEqual(['new'])
  })
})

describe('importing', () => {
  const words = text.split(/\s+/)
  const annotation = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    quote: fc
      .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 5 }))
      .map(([from, count]) => quoted(words.slice(from, from + count).join(' ')).quote),
    tags: fc.array(fc.constantFrom('claim', 'Denial', 'x')),
    note: fc.string(),
    repliesTo: fc.option(fc.string({ minLength: 1, maxLength: 3 })),
  })

  it('makes the same records whoever does it and in whatever order, and adds nothing twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(annotation, { selector: ({ id }) => id, maxLength: 12 }),
        (some) => {
          const all = some.map((each) => foreign(each))
          const planned = (list: readonly ForeignAnnotation[], existing: readonly Annotation[]) =>
            planForeign({
              groups: [{ article, annotations: list, placements: placeForeign(text, list) }],
              relations: [],
              table: new Map(),
              chosen: new Map(),
              existing: byId(existing),
              existingRelations: new Set(),
            })
          const mine = planned(all, [])
          const theirs = planned(all.toReversed(), [])
          expect(byId(theirs.annotations)).toEqual(byId(mine.annotations))
          expect(new Set(theirs.relations)).toEqual(new Set(mine.relations))
          expect(planned(all, mine.annotations).annotations).toEqual([])
        },
      ),
      { numRuns: 1000 },
    )
  })
})
