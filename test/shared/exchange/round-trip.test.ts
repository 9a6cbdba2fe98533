import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../shared/model/library.ts'
import { decodeCollection } from '../../../shared/exchange/decode-collection.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { arbitraryLibrary, inFileOrder } from './arbitrary-library.ts'

function decoded(text: string): Library {
  const result = decodeCollection(text)
  if (!result.ok) throw new Error(result.problem.message)
  expect(result.value.problems).toEqual([])
  return result.value.library
}

function reversed(library: Library): Library {
  return {
    ...library,
    articles: library.articles.toReversed(),
    annotations: library.annotations.toReversed(),
    relations: library.relations.toReversed(),
    foreign: library.foreign.toReversed(),
  }
}

describe('an exported library', () => {
  it('reads as the same library', () => {
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        expect(inFileOrder(decoded(encodeLibrary(library)))).toEqual(inFileOrder(library))
      }),
    )
  })

  it('gives the same bytes when it was read and is exported again', () => {
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        const text = encodeLibrary(library)
        expect(encodeLibrary(decoded(text))).toBe(text)
      }),
    )
  })

  it('gives the same bytes in whatever order its records come', () => {
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        expect(encodeLibrary(reversed(library))).toBe(encodeLibrary(library))
      }),
    )
  })

  it('has one item a line and ends with a newline', () => {
    fc.assert(
      fc.property(arbitraryLibrary, (library) => {
        const text = encodeLibrary(library)
        expect(text.endsWith('}\n')).toBe(true)
        for (const { id, deleted } of library.annotations) {
          const lines = text.split('\n').filter((line) => line.startsWith(`{"id":"${id}"`))
          expect(lines.map((line) => line.includes('"target"'))).toEqual([!deleted])
        }
      }),
    )
  })
})
