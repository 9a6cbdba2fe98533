import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { joinLibraries } from '../../../shared/merge/join-libraries.ts'
import { withoutBlind } from '../../../shared/team/without-blind.ts'
import { arbitraryLibrary } from '../exchange/arbitrary-library.ts'

const blindIn = fc
  .tuple(arbitraryLibrary, fc.nat(), fc.nat())
  .map(([library, article, annotator]) => {
    const { annotations } = library
    const articleId = annotations[article % Math.max(1, annotations.length)]?.articleId
    const annotatorId = annotations[annotator % Math.max(1, annotations.length)]?.creator.id ?? null
    return {
      library,
      blind: { articleIds: new Set(articleId === undefined ? [] : [articleId]), annotatorId },
    }
  })

it('shows nothing that others marked in those articles, nor what speaks of it', () => {
  fc.assert(
    fc.property(blindIn, ({ library, blind }) => {
      const { library: seen, heldBack } = withoutBlind(library, blind)
      const others = library.annotations.filter(
        ({ articleId, creator }) =>
          blind.articleIds.has(articleId) && creator.id !== blind.annotatorId,
      )
      expect(heldBack).toBe(others.length)
      const file = encodeLibrary(seen)
      for (const { id } of others) expect(file).not.toContain(id)
    }),
    { numRuns: 200 },
  )
})

it('loses nothing: what was held back joins later as if nothing had been', () => {
  fc.assert(
    fc.property(blindIn, ({ library, blind }) => {
      const { library: seen } = withoutBlind(library, blind)
      expect(encodeLibrary(joinLibraries(seen, library))).toBe(
        encodeLibrary(joinLibraries(library, library)),
      )
    }),
    { numRuns: 200 },
  )
})
