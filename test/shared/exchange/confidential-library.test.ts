import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  confidentialId,
  confidentialLibrary,
} from '../../../shared/exchange/confidential-library.ts'
import type { ConfidentialOptions } from '../../../shared/exchange/confidential-library.ts'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { settleCopies } from '../../../shared/exchange/settle-copies.ts'
import { joinLibraries } from '../../../shared/merge/join-libraries.ts'
import { planMerge } from '../../../shared/merge/plan-merge.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import type { Library } from '../../../shared/model/library.ts'
import { compareVersions } from '../../../shared/model/version.ts'
import { describeSpan } from '../../../shared/selectors/describe-span.ts'
import { arbitraryLibrary } from './arbitrary-library.ts'
import { fileOf, item, read, relation } from './sample-file.ts'

const strict: ConfidentialOptions = {
  secret: 'a secret of this library',
  labels: false,
  speakers: false,
  notes: false,
}
const open = { ...strict, labels: true, speakers: true, notes: true }

const body = [
  { type: 'TextualBody', purpose: 'tagging', value: 'claim', tag: 'claim' },
  { type: 'TextualBody', purpose: 'tagging', value: 'secretlabel' },
  { type: 'TextualBody', purpose: 'identifying', value: 'Secretspeaker' },
  { type: 'TextualBody', purpose: 'commenting', value: 'Secretnote' },
]
const related = { ...relation, body: ['urn:uuid:1', { ...body[3], value: 'Secretreason' }] }
const creator = { ...item.creator, email: 'secret@example.org' }
const foreign = { id: 'urn:uuid:f', type: 'Annotation', target: 'http://secret.example/' }
const { library } = read(
  fileOf([{ ...item, body, creator, via: 'http://secret.example/1' }, related, foreign], {
    secretmember: 1,
  }),
)

function decoded(file: string, texts: Library['texts']): Library {
  const result = decodeCollection(file, texts)
  if (!result.ok) throw new Error(result.problem.message)
  expect(result.value.problems).toEqual([])
  return result.value.library
}

describe('a confidential file', () => {
  it('has places, tags, kinds and times, and nothing else of what was said', () => {
    const file = encodeLibrary(confidentialLibrary(library, strict))
    const { first, articles, deleted } = JSON.parse(file) as {
      first: { items: unknown[] }
      articles: unknown
      deleted: unknown
    }
    const id = confidentialId('urn:uuid:1')
    const person = {
      id: expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/) as string,
      type: 'Person',
      name: expect.stringMatching(/^Annotator [\da-f]{6}$/) as string,
    }
    const version = {
      [Object.keys(confidentialLibrary(library, strict).annotations[0]!.version)[0]!]: 1,
    }
    const times = { created: item.created, modified: item.modified }
    expect({ items: new Set(first.items), articles, deleted }).toEqual({
      items: new Set([
        {
          id,
          type: 'Annotation',
          motivation: 'tagging',
          creator: person,
          ...times,
          body: [body[0]],
          target: {
            source: item.target.source,
            selector: [{ type: 'TextPositionSelector', start: 4, end: 9 }],
          },
          version,
        },
        {
          id: confidentialId('urn:uuid:2'),
          type: 'Annotation',
          motivation: 'linking',
          kind: 'denies',
          creator: person,
          ...times,
          body: id,
          target: confidentialId('urn:uuid:3'),
          version,
        },
      ]),
      articles: [],
      deleted: [],
    })
    expect(file).not.toMatch(/secret|Ana|r1|😀/i)
  })

  it('takes labels, speakers and notes along where a person says so', () => {
    const [annotation] = confidentialLibrary(library, open).annotations
    expect(annotation).toMatchObject({
      labels: ['secretlabel'],
      speaker: 'Secretspeaker',
      note: 'Secretnote',
    })
    expect(confidentialLibrary(library, open).relations).toMatchObject([{ note: 'Secretreason' }])
  })

  it('finds every place again where the article is, words and all', () => {
    fc.assert(
      fc.property(arbitraryLibrary, (whole) => {
        const copies = confidentialLibrary(whole, open)
        const again = decoded(encodeLibrary(copies), whole.texts)
        const places = (list: Library['annotations']) =>
          new Map(
            list.map(({ id, articleId, start, end, quote, deleted }) => {
              const words = deleted ? '' : quote.exact
              return [id, { articleId, start, end, words, deleted }]
            }),
          )
        const expected = whole.annotations.map((each) => ({ ...each, id: confidentialId(each.id) }))
        expect(places(again.annotations)).toEqual(places(expected))
        for (const { articleId, start, end, quote, deleted } of again.annotations) {
          const article = whole.texts.get(articleId)
          if (deleted || start === end || article === undefined) continue
          expect(quote).toEqual(describeSpan(article.text, { start, end }))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is read without the article too, its places as they are in the file', () => {
    const result = decodeCollection(encodeLibrary(confidentialLibrary(library, strict)))
    expect(result).toMatchObject({
      ok: true,
      value: {
        problems: [],
        library: { annotations: [{ start: 4, end: 9, quote: { exact: '' } }] },
        detached: new Set([confidentialId('urn:uuid:1')]),
      },
    })
  })

  it('gives a person one pseudonym in every export of a library, another in another library', () => {
    const [first] = confidentialLibrary(library, strict).annotations
    const [again] = confidentialLibrary(library, open).annotations
    const [other] = confidentialLibrary(library, { ...strict, secret: 'another' }).annotations
    const [link] = confidentialLibrary(library, strict).relations
    expect(again?.creator).toEqual(first?.creator)
    expect(link?.creator).toEqual(first?.creator)
    expect(other?.creator.id).not.toBe(first?.creator.id)
    expect(other?.id).toBe(first?.id)
  })

  it('keeps which state of a record is newer', () => {
    const versions = fc.dictionary(
      fc.constantFrom('r1', 'r2', 'r3'),
      fc.integer({ min: 1, max: 3 }),
    )
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        const [annotation] = library.annotations
        const copied = [a, b].map(
          (version) =>
            confidentialLibrary({ ...library, annotations: [{ ...annotation!, version }] }, strict)
              .annotations[0]!.version,
        )
        expect(compareVersions(copied[0]!, copied[1]!)).toBe(compareVersions(a, b))
      }),
    )
  })
})

describe('a confidential copy that meets its record', () => {
  const copies = decoded(encodeLibrary(confidentialLibrary(library, strict)), library.texts)
  const ids = ({ annotations, relations }: Library) => {
    return [...annotations, ...relations].map(({ id, deleted }) => `${id}${deleted ? ' gone' : ''}`)
  }

  it('is not imported, be it of a newer state', () => {
    const newer = {
      ...library,
      annotations: library.annotations.map((each) => ({ ...each, version: { r1: 9 } })),
    }
    const file = decoded(encodeLibrary(confidentialLibrary(newer, strict)), library.texts)
    expect(ids(settleCopies(file, library))).toEqual([])
  })

  it('goes where the record comes, and does not come back', () => {
    const settled = settleCopies(library, copies)
    expect(ids(settled)).toEqual([
      'urn:uuid:1',
      `${confidentialId('urn:uuid:1')} gone`,
      'urn:uuid:2',
      `${confidentialId('urn:uuid:2')} gone`,
    ])
    const { changes } = planMerge(copies, settled)
    expect(
      changes
        .filter(({ before }) => ids(copies).includes(before.id))
        .map(({ after }) => after.kind),
    ).toEqual(['annotation', 'relation'])
    const now = joinLibraries(copies, settled)
    expect(ids(settleCopies(copies, now))).toEqual([])
    expect(ids(settleCopies(library, now))).toEqual(['urn:uuid:1', 'urn:uuid:2'])
  })

  it('stays beside it once somebody has edited it', () => {
    const [copy] = copies.annotations
    const edited = { ...copies, annotations: [{ ...copy!, version: { ...copy!.version, b: 1 } }] }
    expect(ids(settleCopies(edited, library))).toEqual([copy?.id])
    expect(ids(settleCopies(library, edited))).toEqual(
      expect.not.arrayContaining([`${copy?.id} gone`]),
    )
  })

  it('gives way in one file too', () => {
    const both = {
      ...library,
      annotations: [...copies.annotations, ...library.annotations],
      relations: [...library.relations, ...copies.relations],
    }
    expect(ids(settleCopies(both, emptyLibrary))).toEqual(['urn:uuid:1', 'urn:uuid:2'])
  })

  it('is left alone where no record of it is', () => {
    fc.assert(
      fc.property(arbitraryLibrary, arbitraryLibrary, (mine, theirs) => {
        expect(settleCopies(theirs, mine)).toEqual(theirs)
      }),
    )
  })
})
