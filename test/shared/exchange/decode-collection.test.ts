import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { corpus, hasCorpus, jsonFiles } from './corpora.ts'
import {
  text,
  articleId,
  head,
  article,
  quote,
  position,
  item,
  relation,
  fileOf,
  read,
} from './sample-file.ts'

const annotation = {
  id: 'urn:uuid:1',
  articleId,
  start: 5,
  end: 10,
  quote: { exact: 'claim', prefix: 'A 😀 ', suffix: '.' },
  tag: 'claim',
  labels: [],
  speaker: '',
  note: '',
  creator: { id: 'urn:uuid:ana', name: 'Ana' },
  ...head,
  deleted: false,
}

describe('decodeCollection', () => {
  it('reads offsets in code points as UTF-16 code units', () => {
    const { library, problems } = read(fileOf([item]))
    expect({ annotations: library.annotations, problems }).toEqual({
      annotations: [annotation],
      problems: [],
    })
  })

  it.each([
    ['not JSON', '{', 'not-json'],
    ['nothing', '', 'not-json'],
    ['a list', '[]', 'not-a-collection'],
    ['null', 'null', 'not-a-collection'],
    ['another type', '{"type":"AnnotationPage"}', 'not-a-collection'],
    ['a format that is no version', fileOf([], { formatVersion: 1 }), 'not-a-collection'],
    ['a newer major format', fileOf([], { formatVersion: '2.0' }), 'newer-format'],
    ['brackets without end', '['.repeat(100_000), 'not-json'],
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000), 'not-a-collection'],
  ])('refuses %s', (_name, text, kind) => {
    expect(decodeCollection(text)).toMatchObject({ ok: false, problem: { kind } })
  })

  it.each([
    ['a newer minor format', fileOf([item], { formatVersion: '1.7' })],
    ['a byte order mark', `\uFEFF${fileOf([item])}`],
    ['a collection of another tool', '{"type":"AnnotationCollection"}'],
    ['a page without items', '{"type":"AnnotationCollection","first":{}}'],
  ])('accepts %s', (_name, text) => {
    expect(read(text).problems).toEqual([])
  })

  const targetAt = (start: number, end: number) => ({
    source: articleId,
    selector: [quote, { ...position, start, end }],
  })
  it.each([
    ['no object', 7, '$.first.items[0]'],
    ['no id', { ...item, id: undefined }, '$.first.items[0].id'],
    ['a local time', { ...item, created: '2026-01-31' }, '$.first.items[0].created'],
    ['a version that is none', { ...item, version: 3 }, '$.first.items[0].version'],
    ['a negative counter', { ...item, version: { r: -1 } }, '$.first.items[0].version'],
    [
      'a replica named like a member of every object',
      { ...item, version: JSON.parse('{"__proto__":1}') as unknown },
      '$.first.items[0].version',
    ],
    ['no creator', { ...item, creator: 'me' }, '$.first.items[0].creator'],
    ['no target', { ...item, target: undefined }, '$.first.items[0].target'],
    ['no source', { ...item, target: { selector: [] } }, '$.first.items[0].target.source'],
    [
      'no position',
      { ...item, target: { source: articleId, selector: quote } },
      '$.first.items[0].target.selector',
    ],
    [
      'an end past the text',
      { ...item, target: targetAt(4, 99) },
      '$.first.items[0].target.selector',
    ],
    [
      'an end before its start',
      { ...item, target: targetAt(4, 2) },
      '$.first.items[0].target.selector',
    ],
    ['other words', { ...item, target: targetAt(3, 8) }, '$.first.items[0].target.selector'],
    ['a huge number', { ...item, target: targetAt(4, 1e300) }, '$.first.items[0].target.selector'],
    ['a relation to nowhere', { ...relation, body: [] }, '$.first.items[0].body'],
    ['a relation from nowhere', { ...relation, target: {} }, '$.first.items[0].target'],
    ['a relation without kind', { ...relation, kind: undefined }, '$.first.items[0].kind'],
  ])('reports %s and reads the rest', (_name, damaged, path) => {
    const sound = { ...item, id: 'urn:uuid:sound' }
    const { library, problems } = read(fileOf([damaged, sound]))
    expect({
      paths: problems.map((problem) => problem.path),
      ids: [...library.annotations, ...library.relations].map(({ id }) => id),
    }).toEqual({ paths: [path], ids: ['urn:uuid:sound'] })
  })

  it('says which words a damaged annotation was about', () => {
    expect(read(fileOf([{ ...item, target: targetAt(3, 8) }])).problems).toEqual([
      {
        path: '$.first.items[0].target.selector',
        reason: 'The words it quotes do not stand in its article where it says they do.',
        quotation: 'claim',
      },
    ])
  })

  it('reports an article whose text was changed and keeps its annotations apart', () => {
    const changed = { ...article, text: `${text} More.` }
    const { library, problems, detached } = read(fileOf([item], { articles: [changed] }))
    expect({
      paths: problems.map(({ path }) => path),
      articles: library.articles,
      detached,
    }).toEqual({ paths: ['$.articles[0].text'], articles: [], detached: new Set(['urn:uuid:1']) })
  })

  it('looks annotations up in texts that the library holds already', () => {
    const known = new Map([[articleId, { text, blocks: [] }]])
    const result = decodeCollection(fileOf([item], { articles: [] }), known)
    expect(result).toMatchObject({
      ok: true,
      value: { library: { annotations: [annotation] }, detached: new Set() },
    })
  })

  it('takes the newer of two records with one id, in either order', () => {
    const newer = { ...item, version: { r1: 2 }, body: [] }
    for (const items of [
      [item, newer],
      [newer, item],
    ]) {
      const { library, problems } = read(fileOf(items))
      expect({ tags: library.annotations.map(({ tag }) => tag), problems }).toEqual({
        tags: [null],
        problems: [],
      })
    }
  })

  it('takes a newer tombstone for the record, and nothing of the record survives', () => {
    const tombstone = { id: 'urn:uuid:1', kind: 'annotation', ...head, version: { r1: 2 } }
    const { library } = read(fileOf([item], { deleted: [tombstone] }))
    expect(library.annotations.map(({ deleted, quote }) => [deleted, quote.exact])).toEqual([
      [true, ''],
    ])
    expect(JSON.parse(encodeLibrary(library))).toMatchObject({ deleted: [tombstone], total: 0 })
  })

  it('keeps both of two records with one id of which neither is newer', () => {
    const { library, problems } = read(fileOf([item, { ...item, version: { r2: 1 } }]))
    const versions = library.annotations.map(({ version, concurrent = [] }) => {
      return [version, ...concurrent.map((each) => each.version)]
    })
    expect(versions).toEqual([[{ r2: 1 }, { r1: 1 }]])
    expect(problems).toEqual([])
  })

  it('reports two records of different kinds with one id', () => {
    const relation = {
      ...item,
      motivation: 'linking',
      kind: 'denies',
      target: 'urn:x:a',
      body: 'urn:x:b',
    }
    const { library, problems } = read(fileOf([item, relation]))
    expect([library.annotations.length, problems.map(({ path }) => path)]).toEqual([
      1,
      ['$.first.items[1].id'],
    ])
  })

  it('reports a version of another record among those that nobody has settled', () => {
    const { library, problems } = read(
      fileOf([{ ...item, concurrent: [{ ...item, id: 'urn:x:other', version: { r2: 1 } }] }]),
    )
    expect([library.annotations.length, problems.map(({ path }) => path)]).toEqual([
      1,
      ['$.first.items[0].concurrent[0].id'],
    ])
  })

  it.each(['item', 'collection', 'foreign'])(
    'reports nesting too deep to be written: %s',
    (where) => {
      const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000))
      const foreign = { id: 'urn:x', type: 'Annotation', target: 'http://example.org/', deep }
      const text =
        where === 'collection'
          ? `{"type":"AnnotationCollection","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
          : fileOf([]).replace('"items":[]', () => {
              const plain = where === 'item' ? item : { ...foreign, deep: 0 }
              const nested = '['.repeat(20_000) + ']'.repeat(20_000)
              return `"items":[${JSON.stringify(plain).slice(0, -1)},"y":${nested}}]`
            })
      const { library, problems } = read(text)
      expect(problems.map(({ reason }) => reason)).toEqual([expect.stringMatching(/too deep/)])
      expect(encodeLibrary(library)).toMatch(/\}\n$/)
    },
  )

  it('gives a value for any string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(decodeCollection(text)).toMatchObject({ ok: false })
      }),
    )
  })

  it('gives a value for any members, which can be exported again', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(article, item, relation, quote))
    const nearly = fc
      .tuple(fc.constantFrom<object>(item, relation, article, quote, position), fc.nat(), anything)
      .map(([whole, at, value]) => {
        const keys = Object.keys(whole)
        return { ...whole, [keys[at % keys.length] ?? '']: value }
      })
    const list = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(nearly, fc.jsonValue())))
    fc.assert(
      fc.property(list, list, list, (items, articles, deleted) => {
        const text = JSON.stringify({
          type: 'AnnotationCollection',
          first: { items },
          articles,
          deleted,
        })
        const first = encodeLibrary(read(text).library)
        expect(encodeLibrary(read(first).library)).toBe(first)
      }),
      { numRuns: 500 },
    )
  })
})

const suite = corpus('json-test-suite/test_parsing')

describe.skipIf(!hasCorpus('json-test-suite'))('the JSON test suite (needs the corpus)', () => {
  it('gives a value for every file, alone and as a member', () => {
    const files = jsonFiles(suite)
    expect(files.length).toBeGreaterThan(300)
    for (const { name, text } of files) {
      const alone = decodeCollection(text)
      expect([name, alone.ok]).toEqual([name, false])
      const inside = decodeCollection(`{"type":"AnnotationCollection","x":${text}}`)
      if (name.startsWith('y_')) expect([name, inside.ok]).toEqual([name, true])
      if (inside.ok) expect(encodeLibrary(inside.value.library)).toMatch(/\}\n$/)
      const parts = [
        `"articles":${text}`,
        `"articles":[${text}]`,
        `"deleted":[${text}]`,
        `"first":${text}`,
        `"first":{"items":[${text}]}`,
        `"first":{"items":[{"type":"Annotation","version":{},"motivation":"tagging","target":${text}}]}`,
        `"first":{"items":[{"type":"Annotation","id":"a","target":"b","body":${text}}]}`,
      ]
      for (const part of parts) {
        const file = decodeCollection(`{"type":"AnnotationCollection",${part}}`)
        if (name.startsWith('y_')) expect([name, part, file.ok]).toEqual([name, part, true])
        if (file.ok) expect(encodeLibrary(file.value.library)).toMatch(/\}\n$/)
      }
    }
  })
})
