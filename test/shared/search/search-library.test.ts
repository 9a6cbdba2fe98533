import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Article } from '../../../shared/model/article.ts'
import type { Relation } from '../../../shared/model/relation.ts'
import type { ArticleHits } from '../../../shared/search/article-hits.ts'
import { FacetCounter } from '../../../shared/search/facet-counts.ts'
import { isBetween } from '../../../shared/search/filter-annotation.ts'
import { noFilters, prepareQuery } from '../../../shared/search/library-query.ts'
import type { LibraryFilters, LibraryQuery } from '../../../shared/search/library-query.ts'
import { searchArticle } from '../../../shared/search/search-article.ts'
import { SearchLibrary } from '../../../shared/search/search-library.ts'

const meta = { created: '2026-05-01T10:00:00Z', modified: '', version: {}, deleted: false }

function article(id: string, fields: Partial<Article> = {}): Article {
  return {
    ...{ ...meta, id, title: `Story ${id}`, byline: '', publisher: '', url: '', published: '' },
    ...{ captured: '', language: 'en', mediaType: '', fileName: '', sourceHash: '' },
    ...{ leftOut: [], supersedes: null },
    ...fields,
  }
}

function annotation(id: string, fields: Partial<Annotation> = {}): Annotation {
  return {
    ...{ ...meta, id, articleId: 'a', start: 0, end: 1, tag: 'claim', labels: [], speaker: '' },
    ...{ note: '', quote: { exact: '', prefix: '', suffix: '' } },
    ...{ creator: { id: 'urn:ann', name: 'Ann' } },
    ...fields,
  }
}

const story = 'Nine crates left. The harbour said nothing about crates.\n\nCrates again.'

function quoted(words: string, text = story) {
  const start = text.indexOf(words)
  const quote = { exact: words, prefix: '', suffix: '' }
  return { start, end: start + words.length, quote }
}

function library() {
  const made = new SearchLibrary()
  made.setArticle(article('a', { published: '2026-03-04' }), 1)
  made.setArticle(article('b', { title: 'Crates in Łódź', published: '2025' }), 2)
  made.setText('a', story)
  made.setText('b', 'Nothing of the kind.')
  made.setAnnotations('a', 0, [
    annotation('1', { ...quoted('Nine crates left'), speaker: 'Dock worker', labels: ['harbour'] }),
    annotation('2', { ...quoted('The harbour'), tag: 'denial', note: 'Which crates?' }),
    annotation('3', { ...quoted('again'), tag: null, creator: { id: 'urn:bob', name: 'Bob' } }),
    annotation('4', { ...quoted('Crates again'), deleted: true }),
  ])
  return made
}

function asked(made: SearchLibrary, query: Partial<LibraryQuery>) {
  const counter = new FacetCounter()
  const hits = made.ids().map((id) => {
    const held = made.article(id)
    return (
      held &&
      searchArticle(held, {
        query: prepareQuery({
          ...{ words: '', matchCase: false, wholeWord: false, filters: noFilters },
          ...query,
        }),
        isRelated: (annotationId) => made.isRelated(annotationId),
        counter,
      })
    )
  })
  return { hits: hits.filter((each) => each !== null), counts: counter.totals() }
}

/** What was found, in short: places of the text, then annotations with the fields that have it. */
function short({ articleId, places, annotations, hiddenCount }: ArticleHits) {
  return [
    articleId,
    ...places.map(({ start }) => start),
    ...annotations.map(({ id, quote, fields }) =>
      [id, quote.hit, ...fields.map(({ field }) => field)].filter(Boolean).join(' '),
    ),
    ...(hiddenCount > 0 ? [`${hiddenCount} hidden`] : []),
  ]
}

function found(query: Partial<LibraryQuery>, made = library()) {
  return asked(made, query).hits.map(short)
}

const filtered = (filters: Partial<LibraryFilters>, words = '') =>
  found({ words, filters: { ...noFilters, ...filters } })

describe('a search of the library', () => {
  it('finds words in texts, quotations, notes and titles, each place once, the newest article first', () => {
    expect(found({ words: 'crates' })).toEqual([['b'], ['a', 49, 58, '1 crates', '2 note']])
  })
  it('finds words in speakers and labels', () => {
    expect(found({ words: 'dock' })).toEqual([['a', '1 speaker']])
    expect(found({ words: 'harbour' })).toEqual([['a', '1 label', '2 harbour']])
  })
  it('finds phrases exactly, accents and case aside', () => {
    expect(found({ words: 'nine crates' })).toEqual([['a', '1 Nine crates']])
    expect(found({ words: 'crates nine' })).toEqual([])
    expect(found({ words: 'lodz' })).toEqual([['b']])
    expect(found({ words: 'Crates', matchCase: true })).toEqual([['b'], ['a', 58]])
    expect(found({ words: 'crate', wholeWord: true })).toEqual([])
  })
  it.each<[Partial<LibraryFilters>, string, unknown]>([
    [{ tags: ['denial', 'untagged'] }, '', [['a', '2', '3']]],
    [{ tags: ['denial'] }, 'crates', [['a', '2 note']]],
    [{ label: 'harbour' }, '', [['a', '1']]],
    [{ speaker: 'Dock worker' }, '', [['a', '1']]],
    [{ annotator: 'urn:bob' }, '', [['a', '3']]],
    [{ articleId: 'b' }, 'crates', [['b']]],
    [{ relation: 'without' }, '', [['a', '1', '2', '3']]],
    [{ relation: 'with' }, '', []],
    [{ from: '2026-03-01', to: '2026-03-31' }, 'crates', [['a', 49, 58, '1 crates', '2 note']]],
    [{ to: '2025-06-30' }, 'crates', [['b']]],
    [{ dated: 'annotated', from: '2026-05-02' }, '', []],
    [{ dated: 'annotated', from: '2026-05-01' }, 'nine', [['a', '1 Nine']]],
    [{}, '', []],
  ])('narrowed to %o, for “%s” finds %j', (filters, words, hits) => {
    expect(filtered(filters, words)).toEqual(hits)
  })
  it('finds what stands beside another version of itself that nobody has settled', () => {
    const made = library()
    const one = annotation('1', { ...quoted('Nine crates left'), note: 'One' })
    const two = annotation('2', quoted('The harbour'))
    made.setAnnotations('a', 0, [{ ...one, concurrent: [{ ...one, note: 'Other' }] }, two])
    const inConflict = { filters: { ...noFilters, conflict: 'with' as const } }
    expect(found(inConflict, made)).toEqual([['a', '1']])
    expect(found({ filters: { ...noFilters, conflict: 'without' } }, made)).toEqual([['a', '2']])
    expect(asked(made, inConflict).counts.conflict).toEqual([
      { value: 'with', name: 'with', count: 1 },
      { value: 'without', name: 'without', count: 1 },
    ])
  })
  it('counts what each filter would leave, its own value aside', () => {
    const filters = { ...noFilters, tags: ['denial'] as const }
    const { counts } = asked(library(), { filters })
    expect(counts.tags).toEqual([
      { value: 'claim', name: 'claim', count: 1 },
      { value: 'denial', name: 'denial', count: 1 },
      { value: 'untagged', name: 'untagged', count: 1 },
    ])
    expect(counts.annotator).toEqual([{ value: 'urn:ann', name: 'Ann', count: 1 }])
    expect(counts.articleId).toEqual([{ value: 'a', name: 'Story a', count: 1 }])
    expect(counts.speaker).toEqual([])
  })
  it('keeps in step: another text, annotations, relations, what is left out, removal', () => {
    const made = library()
    made.setAnnotations('a', 0, [annotation('1', { ...quoted('again'), note: 'lorry' })])
    expect(found({ words: 'lorry' }, made)).toEqual([['a', '1 note']])
    expect(found({ words: 'dock' }, made)).toEqual([])
    const relation: Relation = {
      ...{ ...meta, id: 'r', from: '1', to: 'elsewhere', kind: 'denies', note: '' },
      ...{ confidence: null, creator: { id: '', name: '' } },
    }
    const related = { filters: { ...noFilters, relation: 'with' as const } }
    made.setRelation(relation)
    made.setRelation({ ...relation, note: 'once more' })
    expect(found(related, made)).toEqual([['a', '1']])
    made.setRelation({ ...relation, deleted: true })
    expect(found(related, made)).toEqual([])
    made.setArticle(article('a', { leftOut: [{ start: 0, end: 56 }] }), 1)
    expect(found({ words: 'crates' }, made)).toEqual([['b'], ['a', 58, '2 hidden']])
    made.setArticle(article('b', { deleted: true }), 2)
    expect(found({ words: 'crates' }, made)).toEqual([['a', 58, '2 hidden']])
  })
})

describe('isBetween', () => {
  it.each([
    ['2026-03-04T23:00:00Z', '2026-03-04', '2026-03-04', true],
    ['2026-03', '2026-03-20', '', true],
    ['2026', '', '2025-12-31', false],
    ['4 March', '2026-01-01', '', false],
    ['4 March', '', '', true],
  ])('%s from %s to %s: %s', (date, from, to, expected) => {
    expect(isBetween(date, { from, to })).toBe(expected)
  })
})
