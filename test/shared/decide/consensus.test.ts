import { describe, expect, it } from 'vitest'
import { comparedLibrary } from '../../../shared/agreement/compared-library.ts'
import { annotatorsOf, consensusOf } from '../../../shared/decide/consensus.ts'
import { consensusLibrary } from '../../../shared/decide/consensus-library.ts'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { joinLibraries } from '../../../shared/merge/join-libraries.ts'
import type { Decision } from '../../../shared/model/decision.ts'
import type { Library } from '../../../shared/model/library.ts'
import type { Relation } from '../../../shared/model/relation.ts'
import { ana, annotation, articleId, ben, library as libraryOf } from '../../cli/team-files.ts'
import { decision } from './make.ts'

const someArticles = { takesAllArticles: false }
const both = { ana: ana.id, ben: ben.id }
const safe = 'the bridge is safe'
/** Both alike. */
const alike = [
  annotation(1, safe),
  annotation(2, safe, { creator: ben, created: '2026-02-01T00:00:00Z' }),
]
/** Other boundaries. */
const wide = annotation(3, 'engineer found cracks')
const narrow = annotation(4, 'found cracks', { creator: ben })
/** Ana's alone. */
const rain = annotation(5, 'Rain', { tag: 'evidence' })
const all = [...alike, wide, narrow, rain]

const wider: Decision = decision('urn:uuid:d1', {
  articleIds: [articleId],
  about: [wide.id, narrow.id],
  outcome: { kind: 'one', kept: [wide.id] },
})
const noRain: Decision = decision('urn:uuid:d2', {
  about: [rain.id],
  outcome: { kind: 'neither', kept: [] },
})

function relation(id: string, from: string, to: string, creator = ana): Relation {
  const { created, modified, version } = wide
  const said = { kind: 'supports', note: '', confidence: null } as const
  return { id, from, to, ...said, creator, created, modified, version, deleted: false }
}

function settled(library: Library) {
  const { annotations, relations, progress, cases } = consensusOf(
    library,
    annotatorsOf(library),
    someArticles,
  )
  return {
    annotations: annotations.map(({ id }) => id),
    relations: relations.map(({ from, to, creator }) => [from, to, creator.name]),
    progress: progress.get(articleId),
    cases: cases.map(({ state }) => state),
  }
}

describe('the consensus', () => {
  it('has what all annotators have, once, and leaves out what is open', () => {
    expect(settled(libraryOf(all))).toEqual({
      annotations: [alike[0]?.id],
      relations: [],
      progress: { agreed: 1, settled: 0, contested: 0, open: 2 },
      cases: ['open', 'agreed', 'open'],
    })
  })

  it('has what was decided for, and nothing of what was decided against', () => {
    expect(settled(libraryOf(all, { decisions: [wider, noRain] }))).toMatchObject({
      annotations: [alike[0]?.id, wide.id],
      progress: { agreed: 1, settled: 2, contested: 0, open: 0 },
    })
  })

  it('has several, or a new one, that is nobody’s mark', () => {
    const made = annotation(9, 'An engineer', { creator: { id: 'urn:uuid:chair', name: 'Chair' } })
    const outcome = { kind: 'new', kept: [made.id] } as const
    const several = { kind: 'both', kept: [wide.id, narrow.id] } as const
    const withNew = libraryOf([...all, made], { decisions: [{ ...wider, outcome }, noRain] })
    expect(annotatorsOf(withNew)).toEqual(Object.values(both))
    expect(settled(withNew)).toMatchObject({
      annotations: [alike[0]?.id, made.id],
      progress: { agreed: 1, settled: 2 },
    })
    const decisions = [{ ...wider, outcome: several }]
    expect(settled(libraryOf(all, { decisions })).annotations).toEqual([
      alike[0]?.id,
      wide.id,
      narrow.id,
    ])
  })

  it('goes against what all have where somebody decided so', () => {
    const against = decision('urn:uuid:d3', {
      about: alike.map(({ id }) => id),
      outcome: { kind: 'neither', kept: [] },
    })
    expect(settled(libraryOf(all, { decisions: [against] })).annotations).toEqual([])
  })

  it('follows the later of two decisions that do not know of each other, and says so', () => {
    const later = { ...wider, id: 'urn:uuid:d0', modified: '2026-03-01T00:00:00Z' }
    const outcome = { kind: 'one', kept: [narrow.id] } as const
    const contested = libraryOf(all, { decisions: [wider, { ...later, outcome }] })
    expect(settled(contested)).toMatchObject({
      annotations: [alike[0]?.id, narrow.id],
      progress: { contested: 1 },
    })
    const known = { ...later, outcome, supersedes: [wider.id] }
    expect(settled(libraryOf(all, { decisions: [wider, known] }))).toMatchObject({
      progress: { contested: 0, settled: 1 },
    })
    const versions = { ...wider, concurrent: [{ ...wider, outcome, version: { s: 1 } }] }
    expect(settled(libraryOf(all, { decisions: [versions] }))).toMatchObject({
      progress: { contested: 1 },
    })
  })

  it('opens a case again when somebody’s mark comes that the decision does not know', () => {
    const cat = annotation(6, 'engineer found cracks', {
      creator: { id: 'urn:uuid:cat', name: 'Cat' },
    })
    const { progress } = settled(libraryOf([...all, cat], { decisions: [wider] }))
    expect(progress).toMatchObject({ settled: 0 })
  })

  it('loses what was deleted since', () => {
    const gone = libraryOf([...alike, { ...wide, deleted: true }, narrow], { decisions: [wider] })
    expect(settled(gone).annotations).toEqual([alike[0]?.id])
  })

  it('opens a case again when all that was decided for is deleted, and not when some of it is', () => {
    const marks = [...alike, { ...wide, deleted: true }, narrow]
    expect(settled(libraryOf(marks, { decisions: [wider] })).progress).toMatchObject({ open: 1 })
    const kept = [wide.id, narrow.id]
    const several = { ...wider, outcome: { kind: 'both', kept } as const }
    expect(settled(libraryOf(marks, { decisions: [several] })).progress).toMatchObject({ open: 0 })
  })

  it('has relations between what stands, also in the place of what was set aside', () => {
    const anas = relation('urn:uuid:r1', wide.id, alike[0]?.id ?? '')
    const bens = relation('urn:uuid:r2', narrow.id, alike[1]?.id ?? '', ben)
    const kept = decision('urn:uuid:d4', {
      about: [anas.id, bens.id],
      outcome: { kind: 'one', kept: [bens.id] },
    })
    const related = { relations: [anas, bens] }
    expect(settled(libraryOf(all, { ...related, decisions: [wider] })).relations).toEqual([
      [wide.id, alike[0]?.id, 'Ana Example'],
    ])
    expect(settled(libraryOf(all, { ...related, decisions: [wider, kept] })).relations).toEqual([
      [wide.id, alike[0]?.id, 'Ben Example'],
    ])
    expect(settled(libraryOf(all, { ...related, decisions: [kept] })).relations).toEqual([])
  })

  it('imported elsewhere is settled there too, and beside its sources says nothing more', () => {
    const bens = relation('urn:uuid:r2', narrow.id, alike[1]?.id ?? '', ben)
    const kept = decision('urn:uuid:d4', {
      about: [bens.id],
      outcome: { kind: 'one', kept: [bens.id] },
    })
    const source = libraryOf(all, { relations: [bens], decisions: [wider, kept, noRain] })
    const consensusIn = (library: Library) =>
      consensusOf(library, Object.values(both), { takesAllArticles: true })
    const signed = consensusLibrary(source, consensusIn(source))
    expect(signed.relations).toMatchObject([{ canonical: bens.id, from: wide.id }])

    const there = consensusIn(signed)
    expect(there.cases.find(({ case: { relation } }) => relation)?.state).toBe('settled')

    const joined = joinLibraries(source, signed)
    expect(joined.relations).toHaveLength(2)
    expect(consensusIn(joined).cases).toEqual(consensusIn(source).cases)
    expect(comparedLibrary(joined).relations).toEqual(comparedLibrary(source).relations)
  })

  it('is of articles that several have marked, unless all are taken', () => {
    const library = libraryOf([rain])
    const found = (takesAllArticles: boolean) =>
      consensusOf(library, Object.values(both), { takesAllArticles }).cases.length
    expect([found(false), found(true)]).toEqual([0, 1])
  })

  it('exported alone keeps ids and creators, and has the decisions that stand', () => {
    const first = { ...wider, id: 'urn:uuid:d9' }
    const library = libraryOf(all, {
      decisions: [first, { ...wider, supersedes: [first.id] }, noRain],
      relations: [relation('urn:uuid:r1', narrow.id, alike[1]?.id ?? '', ben)],
    })
    const file = encodeLibrary(
      consensusLibrary(library, consensusOf(library, annotatorsOf(library), someArticles)),
    )
    const read = decodeCollection(file)
    if (!read.ok) throw new Error(read.problem.message)
    expect(read.value.problems).toEqual([])
    const { annotations, decisions } = read.value.library
    expect(annotations.map(({ id, creator }) => [id, creator])).toEqual([
      [alike[0]?.id, ana],
      [wide.id, ana],
    ])
    expect(decisions.map(({ id }) => id)).toEqual([wider.id, noRain.id])
  })
})
