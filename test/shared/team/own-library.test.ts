import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { joinLibraries } from '../../../shared/merge/join-libraries.ts'
import { statesOf, wholeVersion } from '../../../shared/merge/join-records.ts'
import type { Library } from '../../../shared/model/library.ts'
import { ownLibrary } from '../../../shared/team/own-library.ts'
import type { Owner } from '../../../shared/team/own-library.ts'
import { threeLibraries } from '../exchange/arbitrary-library.ts'

const runs = { numRuns: 1000, endOnFailure: true }
vi.setConfig({ testTimeout: 300_000 })

const bytes = encodeLibrary
const replicas = ['r1', 'r2', 'r3', '7']
const lists = ['annotations', 'relations', 'decisions', 'guidance'] as const

/** Everybody who created or changed something in a library. */
function ownersOf(library: Library): readonly Owner[] {
  const creators = new Set(lists.flatMap((list) => library[list].map(({ creator }) => creator.id)))
  return [
    ...replicas.map((replica) => ({ annotatorId: null, replica })),
    ...[...creators].map((annotatorId) => ({ annotatorId, replica: 'none' })),
  ]
}

describe('the own part of a library', () => {
  it('has what was created or changed with all that it needs, and changes nothing when joined', () => {
    const owned = threeLibraries.chain(([a, b]) => {
      const library = joinLibraries(a, b)
      return fc.constantFrom(...ownersOf(library)).map((owner) => ({ library, owner }))
    })
    fc.assert(
      fc.property(owned, ({ library, owner }) => {
        const own = ownLibrary(library, owner)
        expect(bytes(joinLibraries(library, own))).toBe(bytes(library))

        const has = idsOf(own)
        const isOwn = (record: (typeof library)[(typeof lists)[number]][number]) =>
          Object.hasOwn(wholeVersion(record), owner.replica) ||
          record.creator.id === owner.annotatorId
        const owned = lists.flatMap((list) => library[list].filter(isOwn).map(({ id }) => id))
        expect(owned.filter((id) => !has.has(id))).toEqual([])
        const needed = new Set([
          ...own.relations.flatMap((each) => statesOf(each)).flatMap(({ from, to }) => [from, to]),
          ...own.decisions
            .flatMap((each) => statesOf(each))
            .flatMap(({ about, outcome, supersedes }) => [
              ...about,
              ...outcome.kept,
              ...supersedes,
            ]),
          ...own.decisions.flatMap(({ articleIds }) => articleIds),
          ...own.annotations.map(({ articleId }) => articleId),
        ])
        const lacked = [...idsOf(library)].filter((id) => needed.has(id) && !has.has(id))
        expect(lacked).toEqual([])
        const texts = own.articles.map(({ id }) => [own.texts.get(id), library.texts.get(id)])
        expect(texts.every(([mine, given]) => mine === given)).toBe(true)
      }),
      runs,
    )
  })

  it('of all owners together is all that anybody did; their files join as the parts do', () => {
    fc.assert(
      fc.property(threeLibraries, ([library]) => {
        const parts = ownersOf(library).map((owner) => ownLibrary(library, owner))
        const joined = parts.reduce(joinLibraries)
        for (const list of lists) {
          const ids = (of: Library) => of[list].map(({ id }) => id).sort()
          expect(ids(joined)).toEqual(ids(library))
        }
        const articles = new Set(joined.articles.map(({ id }) => id))
        const rest = library.articles.filter(({ id }) => !articles.has(id))
        expect(rest.filter(({ version }) => Object.keys(version).length > 0)).toEqual([])

        const some = parts.slice(0, 5)
        const read = some.map(readBack).reduce(joinLibraries)
        expect(bytes(read)).toBe(bytes(some.reduce(joinLibraries)))
      }),
      runs,
    )
  })
})

function idsOf(library: Library): ReadonlySet<string> {
  const { articles, annotations, relations, decisions, guidance } = library
  const records = [articles, annotations, relations, decisions, guidance]
  return new Set(records.flatMap((list) => list.map(({ id }) => id)))
}

/** As the file of a part is read where nothing else is known. */
function readBack(part: Library): Library {
  const decoded = decodeCollection(bytes(part))
  if (!decoded.ok) throw new RangeError(decoded.problem.message)
  expect(decoded.value.problems).toEqual([])
  return decoded.value.library
}
