import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../renderer/storage/annotate.ts'
import { bucketOf } from '../../../renderer/storage/buckets.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { readAnnotation } from '../../../renderer/storage/read-annotation.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { annotation, article, closeWorkspace, newWorkspace, stored, withArticle } from './make.ts'

describe('bucketOf', () => {
  const ids = Array.from({ length: 10_000 }, () => `urn:uuid:${crypto.randomUUID()}`)

  it.each([2, 4, 16, 64, 256])('spreads ids evenly over %d buckets', (count) => {
    const sizes = new Map<number, number>()
    for (const id of ids) {
      const bucket = bucketOf(id, count)
      sizes.set(bucket, (sizes.get(bucket) ?? 0) + 1)
    }
    const mean = ids.length / count
    let chiSquare = 0
    for (let bucket = 0; bucket < count; bucket++) {
      chiSquare += ((sizes.get(bucket) ?? 0) - mean) ** 2 / mean
      sizes.delete(bucket)
    }
    expect(sizes).toEqual(new Map())
    // Chance alone goes beyond this less than once in a thousand million runs.
    const freedom = count - 1
    expect(chiSquare).toBeLessThan(freedom + 40 + 9 * Math.sqrt(2 * freedom))
  })
})

describe('an article', () => {
  it('gives all its annotations back, whatever the order and the sizes in which they came', async () => {
    const distinct = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 400, size: 'max' })
    const batch = fc.oneof(
      fc.record({ kind: fc.constant('annotate'), size: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ kind: fc.constant('import'), size: fc.constantFrom(1, 62, 64, 126, 190) }),
    )
    await fc.assert(
      fc.asyncProperty(distinct, fc.array(batch, { maxLength: 6 }), async (ids, batches) => {
        const workspace = await newWorkspace()
        await withArticle(workspace)
        let next = 0
        for (const { kind, size } of [...batches, { kind: 'import', size: ids.length }]) {
          const some = ids.slice(next, next + size)
          next += some.length
          if (kind === 'annotate') for (const id of some) await makeDenial(workspace, id)
          else {
            const annotations = some.map((id) => annotation(id, { tag: 'denial' }))
            await importLibrary(workspace, { ...emptyLibrary, annotations })
          }
        }
        expect((await stored(workspace)).map(({ id }) => id)).toEqual(ids.toSorted())
        const found = await Promise.all(ids.map((id) => readAnnotation(workspace, article.id, id)))
        expect(found.map((each) => each?.id)).toEqual(ids)
        const row = await workspace.database.articles.get(article.id)
        expect(row?.tally.denial).toBe(ids.length)
        await closeWorkspace(workspace)
      }),
      {
        numRuns: 12,
        // Doubled by a single write, which has not read the other buckets.
        examples: [
          [
            manyIds,
            [
              { kind: 'import', size: 127 },
              { kind: 'annotate', size: 5 },
            ],
          ],
        ],
      },
    )
  })
})

const manyIds = Array.from({ length: 140 }, (_, index) => `urn:uuid:${index}`)

async function makeDenial(workspace: Workspace, id: string): Promise<void> {
  const quote = { exact: 'One', prefix: '', suffix: '' }
  const passage = { articleId: article.id, span: { start: 0, end: 3 }, quote }
  await annotate({ ...workspace, newId: () => id }, { ...passage, tag: 'denial' })
}
