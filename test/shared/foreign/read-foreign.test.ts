import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nobody } from '../../../shared/foreign/foreign-creator.ts'
import { unknownTime } from '../../../shared/foreign/foreign-times.ts'
import { readForeign } from '../../../shared/foreign/read-foreign.ts'
import { namedUuid } from '../../../shared/model/named-uuid.ts'
import { corpus, hasCorpus, jsonFiles } from '../exchange/corpora.ts'
import { fixture, readFile } from './fixture.ts'

describe('an export of Hypothesis', () => {
  const { tool, annotations, relations, problems } = readFile(fixture('hypothesis-export.json'))

  it('is read with creators, times in UTC, tags, notes and selectors', () => {
    expect({ tool, relations, problems, first: annotations[0] }).toEqual({
      tool: 'hypothesis',
      relations: [],
      problems: [],
      first: {
        id: 'aXk-1',
        creator: { id: 'acct:ben@hypothes.is', name: 'Ben Beispiel' },
        created: '2026-01-30T09:15:00.673557Z',
        modified: '2026-01-31T09:00:00.000000Z',
        sources: ['https://news.example/bridge?utm_source=x', 'https://news.example/bridge'],
        quote: {
          exact: 'the bridge\n      is safe',
          prefix: 'The mayor says ',
          suffix: '. An engineer',
        },
        position: { start: 320, end: 338, unit: 'utf-16' },
        tags: ['Claim', 'bridges'],
        speaker: '',
        note: 'Who says so?',
        motivation: '',
        repliesTo: null,
        via: 'https://hypothes.is/a/aXk-1',
      },
    })
  })

  it('has answers that name what they answer', () => {
    expect(annotations.map(({ id, creator, repliesTo }) => [id, creator.name, repliesTo])).toEqual([
      ['aXk-1', 'Ben Beispiel', null],
      ['aXk-3', 'cora', 'aXk-2'],
      ['aXk-2', 'dan', 'aXk-1'],
      ['aXk-4', 'dan', null],
    ])
  })

  it('reads the same from an answer of the API', () => {
    const { annotations: rows } = JSON.parse(fixture('hypothesis-export.json')) as {
      annotations: unknown
    }
    expect(readFile(JSON.stringify({ total: 4, rows })).annotations).toEqual(annotations)
    expect(readFile(JSON.stringify(rows)).annotations).toEqual(annotations)
  })
})

describe('annotations of Recogito', () => {
  const { tool, annotations, relations, problems } = readFile(fixture('recogito-w3c.json'))

  it('are read as W3C annotations and as it keeps them, counted in UTF-16 units', () => {
    expect({ tool, problems, annotations }).toEqual({
      tool: 'recogito',
      problems: [],
      annotations: [
        {
          id: '5f1c1f62-5a14-4c0b-8f0e-0c7a2a3b4c5d',
          creator: {
            id: namedUuid('foreign creator\ndDkm9PZsUPfohJLEZrZT'),
            name: 'dDkm9PZsUPfohJLEZrZT',
          },
          created: '2026-01-05T13:19:14.716Z',
          modified: '2026-01-05T13:19:14.716Z',
          sources: ['https://news.example/bridge'],
          quote: { exact: 'the bridge is safe', prefix: '', suffix: '' },
          position: { start: 34, end: 52, unit: 'utf-16' },
          tags: ['allegation'],
          speaker: '',
          note: 'Since when?\n\nHe said so twice.',
          motivation: 'commenting',
          repliesTo: null,
          via: '',
        },
        {
          id: '6a2d2f73-6b25-4d1c-9f1f-1d8b3b4c5d6e',
          creator: { id: namedUuid('foreign creator\nu2'), name: 'Eva' },
          created: '2026-01-05T13:20:00Z',
          modified: '2026-01-06T13:20:00Z',
          sources: [],
          quote: { exact: 'cracks in two pillars', prefix: '', suffix: '' },
          position: { start: 72, end: 93, unit: 'utf-16' },
          tags: ['proof'],
          speaker: '',
          note: '',
          motivation: '',
          repliesTo: null,
          via: '',
        },
      ],
    })
  })

  it('have relations, as RecogitoJS and as the W3C has them, with the words on them', () => {
    const ends = {
      from: '6a2d2f73-6b25-4d1c-9f1f-1d8b3b4c5d6e',
      to: '5f1c1f62-5a14-4c0b-8f0e-0c7a2a3b4c5d',
      creator: nobody,
      created: unknownTime,
      modified: unknownTime,
      note: '',
    }
    expect(relations).toEqual([
      { id: 'link-1', ...ends, words: ['disputes'] },
      { id: 'link-2', ...ends, words: ['shows the opposite'] },
    ])
  })
})

describe('W3C annotations', () => {
  const annotation = {
    id: 'http://example.org/1',
    type: 'Annotation',
    motivation: 'tagging',
    creator: { type: 'Person', name: ['Ana'], nickname: 'ana' },
    created: '2026-01-31',
    body: [
      'http://example.org/tag',
      { type: 'Choice', items: [{ value: 'one' }, { value: 'two', purpose: 'describing' }] },
      { type: 'TextualBody', value: 'The mayor', purpose: 'identifying' },
    ],
    target: {
      source: { id: 'http://example.org/page' },
      selector: {
        type: 'FragmentSelector',
        value: 'char=2,5',
        refinedBy: { type: 'TextQuoteSelector', exact: 'abc' },
      },
    },
  }
  const expected = {
    id: 'http://example.org/1',
    creator: { id: namedUuid('foreign creator\nana'), name: 'ana' },
    created: '2026-01-31T00:00:00Z',
    modified: '2026-01-31T00:00:00Z',
    sources: ['http://example.org/page'],
    quote: { exact: 'abc', prefix: '', suffix: '' },
    position: { start: 2, end: 5, unit: 'code-point' },
    tags: ['http://example.org/tag', 'one'],
    speaker: 'The mayor',
    note: 'two',
    motivation: 'tagging',
    repliesTo: null,
    via: 'http://example.org/1',
  }

  it.each([
    ['alone', annotation],
    ['in a list', [annotation]],
    ['on a page', { type: 'AnnotationPage', items: [annotation] }],
    ['in a collection', { type: 'AnnotationCollection', first: { items: [annotation] } }],
    ['in a graph', { '@graph': [annotation] }],
    ['after a byte order mark', annotation],
  ])('are read %s', (name, file) => {
    const text = `${name.includes('mark') ? '\uFEFF' : ''}${JSON.stringify(file)}`
    expect(readFile(text)).toEqual({
      tool: 'w3c',
      annotations: [expected],
      relations: [],
      problems: [],
    })
  })

  it('are one for each target, and those without an id are named by what they say', () => {
    const two = { ...annotation, id: undefined, target: ['http://a.example/', 'http://b.example/'] }
    const { annotations } = readFile(JSON.stringify([two]))
    const id = namedUuid(JSON.stringify(two))
    expect(annotations.map((each) => [each.id, each.sources])).toEqual([
      [id, ['http://a.example/']],
      [`${id} 2`, ['http://b.example/']],
    ])
  })

  it('of another annotation answer it', () => {
    const answer = { id: 'b', type: 'Annotation', bodyValue: 'No.', target: annotation.id }
    const { annotations } = readFile(JSON.stringify([answer, annotation]))
    expect(annotations.map(({ note, repliesTo }) => [note, repliesTo])).toEqual([
      ['No.', annotation.id],
      ['two', null],
    ])
  })

  it.each([
    ['text', 7, 'It is not an object.'],
    ['no annotation', { x: 1 }, 'It is not an annotation.'],
    ['no target', { type: 'Annotation' }, 'It does not say what it is about.'],
    ['an id again', annotation, 'Another part of the file has the same id.'],
  ])('are named and skipped when they are damaged: %s', (_name, damaged, reason) => {
    const { annotations, problems } = readFile(JSON.stringify([annotation, damaged]))
    expect([annotations, problems.map((problem) => problem.reason)]).toEqual([[expected], [reason]])
  })

  it.each([
    ['what is no JSON', '{', 'not-json'],
    ['a number', '1', 'no-annotations'],
    ['another object', '{"x":1}', 'no-annotations'],
    [
      'a collection on other pages',
      '{"type":"AnnotationCollection","first":"http://x.example"}',
      'no-annotations',
    ],
  ])('are not found in %s', (_name, text, kind) => {
    expect(readForeign(text)).toMatchObject({ ok: false, problem: { kind } })
  })
})

describe('samples of the W3C (needs the corpus)', () => {
  const samples = corpus('w3c-web-annotation/web-annotation-tests/tools/samples')
  const missing = !hasCorpus('w3c-web-annotation')

  it.skipIf(missing)('that are correct are read without a problem', () => {
    const refused = jsonFiles(`${samples}/correct`).filter(({ text }) => !readForeign(text).ok)
    expect(refused.map(({ text }) => /"first":\s*"/.test(text))).toEqual(refused.map(() => true))
    const files = jsonFiles(`${samples}/correct`).filter(({ text }) => readForeign(text).ok)
    expect(files.length).toBeGreaterThan(42)
    const read = files.map(({ name, text }) => [name, readFile(text).problems])
    expect(read).toEqual(files.map(({ name }) => [name, []]))
    const all = readFile(readFileSync(`${samples}/correct/collection1.json`, 'utf8'))
    expect(all.annotations.length).toBeGreaterThan(41)
    expect(all.annotations.filter(({ quote }) => quote !== null).map(({ id }) => id)).toEqual([
      'http://example.org/anno26',
      // A quotation within an element.
      'http://example.org/anno32',
    ])
  })

  it.skipIf(missing)('that are incorrect give a value', () => {
    const files = jsonFiles(`${samples}/incorrect`)
    expect(files).toHaveLength(39)
    for (const { text } of files) expect(typeof readForeign(text).ok).toBe('boolean')
  })
})

describe('samples of Recogito and Hypothesis (needs the corpus)', () => {
  const recogito = 'anchoring/recogito'
  const counts = [
    [`${recogito}/packages/text-annotator/test/annotations.w3c.json`, 5],
    [`${recogito}/plugins/awareness/test/annotations.json`, 'quoted'],
    [`${recogito}/plugins/inline-markers/test/annotations.json`, 'quoted'],
    [`${recogito}/packages/pdf-annotator/test/annotations.json`, 'quoted'],
    [
      'anchoring/hypothesis-client/src/annotator/anchoring/test/html-baselines/wikipedia-regression-testing.json',
      5,
    ],
  ] as const

  it.skipIf(!hasCorpus('anchoring')).each(counts)('%s is read whole', (name, count) => {
    const { annotations, problems } = readFile(readFileSync(corpus(name), 'utf8'))
    expect(problems).toEqual([])
    expect(annotations.length).toBeGreaterThan(0)
    if (typeof count === 'number') expect(annotations).toHaveLength(count)
    expect(
      annotations.filter(({ quote, position, created }) => {
        return quote === null || position === null || created === unknownTime
      }),
    ).toEqual([])
  })
})
