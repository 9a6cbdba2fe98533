import { describe, expect, it } from 'vitest'
import { codebookOf } from '../../../shared/codebook/codebook.ts'
import { guidanceId } from '../../../shared/codebook/guidance-id.ts'
import { standardGuidance } from '../../../shared/codebook/standard-guidance.ts'
import { tags } from '../../../shared/model/tag.ts'

const own = {
  id: guidanceId('denial'),
  tag: 'denial' as const,
  definition: 'Ours.',
  examples: ['One.'],
  counterExamples: [],
  creator: { id: 'urn:uuid:ana', name: 'Ana' },
  created: '2026-01-31T09:30:00Z',
  modified: '2026-01-31T09:30:00Z',
  version: { r1: 1 },
  deleted: false,
}

describe('the codebook', () => {
  it('has the standard guidance on each of the four tags, in their order', () => {
    const codebook = codebookOf([])
    expect(codebook.map(({ tag, isOwn }) => [tag, isOwn])).toEqual(tags.map((tag) => [tag, false]))
    for (const { definition, examples, counterExamples } of codebook) {
      expect(definition).not.toBe('')
      expect(Math.min(examples.length, counterExamples.length)).toBeGreaterThan(1)
    }
  })
  it('has the team’s own guidance where there is one, and the standard one once that is gone', () => {
    const entry = { tag: 'denial', definition: 'Ours.', examples: ['One.'], counterExamples: [] }
    expect(codebookOf([own])[1]).toEqual({ ...entry, isOwn: true })
    const gone = codebookOf([{ ...own, deleted: true }])[1]
    expect(gone).toEqual({ tag: 'denial', ...standardGuidance.denial, isOwn: false })
  })
})
