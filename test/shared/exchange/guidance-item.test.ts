import { describe, expect, it } from 'vitest'
import { guidanceId } from '../../../shared/codebook/guidance-id.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { creator, fileOf, head, read } from './sample-file.ts'

const body = { type: 'TextualBody', purpose: 'describing' }
const item = {
  id: guidanceId('threat'),
  type: 'Annotation',
  motivation: 'describing',
  tag: 'threat',
  creator,
  created: head.created,
  modified: head.modified,
  body: [
    { ...body, value: 'Harm that is announced.', role: 'definition' },
    { ...body, value: '“Or else.”', role: 'example' },
    { ...body, value: 'A forecast.', role: 'counter-example' },
    { ...body, value: 'Une menace.', role: 'definition', language: 'fr' },
  ],
  target: 'urn:uuid:049d838c-57cd-4cfb-a105-11295d77bbce#threat',
  version: head.version,
}

describe('guidance on a tag', () => {
  it('is read with its examples, and what is not known of it is written again', () => {
    const { library, problems } = read(fileOf([item]))
    expect(problems).toEqual([])
    expect(library.guidance).toEqual([
      {
        id: item.id,
        ...head,
        tag: 'threat',
        definition: 'Harm that is announced.',
        examples: ['“Or else.”'],
        counterExamples: ['A forecast.'],
        creator: { id: 'urn:uuid:ana', name: 'Ana' },
        deleted: false,
        unknown: { body: [item.body[3]] },
      },
    ])
    expect(encodeLibrary(library)).toContain(JSON.stringify(item))
  })
  it.each([
    { name: 'without a creator', damage: { creator: undefined }, path: '.creator' },
    { name: 'with the id of another tag', damage: { id: guidanceId('claim') }, path: '.id' },
    { name: 'with a time that is none', damage: { modified: 'now' }, path: '.modified' },
  ])('is named and skipped $name', ({ damage, path }) => {
    const { library, problems } = read(fileOf([{ ...item, ...damage }]))
    expect(library.guidance).toEqual([])
    expect(problems.map((problem) => problem.path)).toEqual([`$.first.items[0]${path}`])
  })
  it('of a tag that this version does not know is kept as it came', () => {
    const other = { ...item, tag: 'rumour', id: 'urn:uuid:9' }
    expect(read(fileOf([other])).library.foreign).toEqual([{ id: 'urn:uuid:9', item: other }])
  })
  it('that was taken back leaves a tombstone', () => {
    const { id, ...rest } = { id: item.id, kind: 'guidance', ...head }
    const deleted = [{ id, ...rest }]
    const { library, problems } = read(fileOf([], { deleted }))
    expect(problems).toEqual([])
    expect(library.guidance).toMatchObject([{ id, tag: 'threat', deleted: true }])
    expect(encodeLibrary(library)).toContain(JSON.stringify({ id, ...rest }))
    const stray = read(fileOf([], { deleted: [{ ...deleted[0], id: 'urn:uuid:8' }] }))
    expect(stray.problems).toMatchObject([{ path: '$.deleted[0].id' }])
  })
})
