import { describe, expect, it } from 'vitest'
import {
  confidentialId,
  confidentialLibrary,
} from '../../../shared/exchange/confidential-library.ts'
import { encodeCsv } from '../../../shared/exchange/encode-csv.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { encodeW3c } from '../../../shared/exchange/encode-w3c.ts'
import { settleCopies } from '../../../shared/exchange/settle-copies.ts'
import { articleId, creator, fileOf, head, item as annotation, read } from './sample-file.ts'

const item = {
  id: 'urn:uuid:5',
  type: 'Annotation',
  motivation: 'assessing',
  outcome: 'one',
  kept: ['urn:uuid:1'],
  supersedes: ['urn:uuid:4'],
  inArticles: [articleId],
  creator,
  created: head.created,
  modified: head.modified,
  body: [
    { type: 'TextualBody', purpose: 'commenting', value: 'The wider one.' },
    'http://example.org/minutes',
  ],
  target: ['urn:uuid:1', 'urn:uuid:2'],
  version: head.version,
  mood: 'calm',
}

const decision = {
  id: item.id,
  ...head,
  articleIds: [articleId],
  about: item.target,
  outcome: { kind: 'one', kept: ['urn:uuid:1'] },
  reason: 'The wider one.',
  supersedes: ['urn:uuid:4'],
  creator: { id: 'urn:uuid:ana', name: 'Ana' },
  deleted: false,
  unknown: { body: ['http://example.org/minutes'], mood: 'calm' },
}

describe('a decision', () => {
  it('is read with its reason, and what is not known of it is written again', () => {
    const { library, problems } = read(fileOf([item]))
    expect(problems).toEqual([])
    expect(library.decisions).toEqual([decision])
    expect(encodeLibrary(library)).toContain(JSON.stringify(item))
  })

  it.each([
    { outcome: 'new', kept: ['urn:uuid:3', 'urn:uuid:6'] },
    { outcome: 'both', kept: ['urn:uuid:1', 'urn:uuid:2'] },
    { outcome: 'neither', kept: undefined },
  ])('for $outcome says what stands', (said) => {
    const { library, problems } = read(fileOf([{ ...item, ...said }]))
    expect(problems).toEqual([])
    expect(library.decisions).toMatchObject([
      { outcome: { kind: said.outcome, kept: said.kept ?? [] } },
    ])
  })

  it('about one annotation has one target', () => {
    const one = { ...item, target: 'urn:uuid:1' }
    const { library } = read(fileOf([one]))
    expect(library.decisions).toMatchObject([{ about: ['urn:uuid:1'] }])
    expect(encodeLibrary(library)).toContain(JSON.stringify(one))
  })

  it.each([
    { name: 'without a creator', damage: { creator: undefined }, path: '.creator' },
    { name: 'with a time that is none', damage: { created: 'now' }, path: '.created' },
    { name: 'with an outcome that is no text', damage: { outcome: 1 }, path: '.outcome' },
    { name: 'about nothing', damage: { target: [] }, path: '.target' },
    { name: 'about what is no id', damage: { target: [{ source: articleId }] }, path: '.target' },
    { name: 'for one that it is not about', damage: { kept: ['urn:uuid:9'] }, path: '.kept' },
    { name: 'for one that keeps two', damage: { kept: item.target }, path: '.kept' },
    { name: 'for neither that keeps one', damage: { outcome: 'neither' }, path: '.kept' },
    {
      name: 'for a new one that was there',
      damage: { outcome: 'new', kept: ['urn:uuid:1'] },
      path: '.kept',
    },
    { name: 'for both that keeps one', damage: { outcome: 'both' }, path: '.kept' },
    { name: 'in place of no id', damage: { supersedes: [2] }, path: '.supersedes' },
    { name: 'in no article', damage: { inArticles: [null] }, path: '.inArticles' },
  ])('is named and skipped $name', ({ damage, path }) => {
    const { library, problems } = read(fileOf([{ ...item, ...damage }, annotation]))
    expect(library.decisions).toEqual([])
    expect(library.annotations).toHaveLength(1)
    expect(problems.map((problem) => problem.path)).toEqual([`$.first.items[0]${path}`])
  })

  it.each([{ outcome: 'later' }, { outcome: undefined }])(
    'of an outcome that this version does not know is kept as it came: $outcome',
    (said) => {
      const other = JSON.parse(JSON.stringify({ ...item, ...said })) as object
      expect(read(fileOf([other])).library).toMatchObject({
        decisions: [],
        foreign: [{ id: item.id, item: other }],
      })
    },
  )

  it('that was taken back leaves a tombstone', () => {
    const gone = { id: item.id, kind: 'decision', ...head }
    const { library, problems } = read(fileOf([], { deleted: [gone] }))
    expect(problems).toEqual([])
    expect(library.decisions).toMatchObject([{ id: item.id, deleted: true, reason: '' }])
    expect(encodeLibrary(library)).toContain(JSON.stringify(gone))
  })

  it('keeps what two people made of it at once', () => {
    const other = { ...item, version: { r2: 1 }, outcome: 'neither', kept: undefined }
    const { library } = read(fileOf([item, other]))
    expect(library.decisions).toHaveLength(1)
    expect(library.decisions[0]?.concurrent).toHaveLength(1)
    expect(read(encodeLibrary(library)).library.decisions).toEqual(library.decisions)
  })

  it('goes into a confidential file with other ids, and its reason stays unless it is let out', () => {
    const { library } = read(fileOf([item]))
    const strict = { secret: 's', labels: false, speakers: false, notes: false }
    const [copy] = confidentialLibrary(library, strict).decisions
    expect(copy).toMatchObject({
      id: confidentialId(item.id),
      about: item.target.map(confidentialId),
      outcome: { kind: 'one', kept: [confidentialId('urn:uuid:1')] },
      supersedes: [confidentialId('urn:uuid:4')],
      articleIds: [articleId],
      reason: '',
    })
    expect(copy?.creator.name).toMatch(/^Annotator [\da-f]{6}$/)
    expect(copy?.unknown).toBeUndefined()
    const [open] = confidentialLibrary(library, { ...strict, notes: true }).decisions
    expect(open?.reason).toBe('The wider one.')
  })

  it('takes the place of its confidential copy', () => {
    const { library } = read(fileOf([item]))
    const options = { secret: 's', labels: false, speakers: false, notes: false }
    const copies = confidentialLibrary(library, options)
    expect(settleCopies(copies, library).decisions).toEqual([])
    expect(settleCopies(library, copies).decisions).toMatchObject([
      { id: item.id, deleted: false },
      { id: confidentialId(item.id), deleted: true },
    ])
  })

  it('is neither in the table nor among the annotations for other tools', () => {
    const { library } = read(fileOf([item]))
    expect(encodeW3c(library)).toContain('"total":0')
    expect(encodeCsv(library).trim().split('\n')).toHaveLength(1)
  })
})
