import { describe, expect, it } from 'vitest'
import { joinMoves, planMoveBoundary } from '../../../shared/history/plan-boundary.ts'
import { planEdit } from '../../../shared/history/plan-annotations.ts'
import type { Step } from '../../../shared/history/step.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'

const annotation: Annotation = {
  id: 'urn:uuid:a',
  articleId: 'ni:///sha-256;x',
  start: 4,
  end: 9,
  quote: { exact: 'crate', prefix: 'The ', suffix: ' left.' },
  tag: 'claim',
  labels: ['l'],
  speaker: 's',
  note: 'n',
  creator: { id: 'urn:uuid:c', name: 'C' },
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  version: { r: 1 },
  deleted: false,
}
const wider = {
  span: { start: 0, end: 9 },
  quote: { exact: 'The crate', prefix: '', suffix: ' left.' },
}
const widest = {
  span: { start: 0, end: 14 },
  quote: { exact: 'The crate left', prefix: '', suffix: '.' },
}

function moved(from: Annotation, to: typeof wider): Step {
  const step = planMoveBoundary(from, to)
  if (step === null) throw new RangeError('Nothing moved')
  return step
}
const first = moved(annotation, wider)
const second = moved({ ...annotation, ...wider.span, quote: wider.quote }, widest)

describe('planMoveBoundary', () => {
  it('changes the boundaries and the words between them, and nothing else', () => {
    expect(first).toEqual({
      label: 'Move boundary',
      changes: [
        {
          on: 'annotation',
          articleId: annotation.articleId,
          id: annotation.id,
          before: { start: 4, end: 9, quote: annotation.quote },
          after: { start: 0, end: 9, quote: wider.quote },
        },
      ],
    })
  })
  it('is nothing where they stand there already', () => {
    const { quote } = annotation
    expect(planMoveBoundary(annotation, { span: { start: 4, end: 9 }, quote })).toBeNull()
  })
})

describe('joinMoves', () => {
  it('makes of two moves one, from where the first began to where the second ends', () => {
    expect(joinMoves(first, second)).toEqual({
      label: 'Move boundary',
      changes: [{ ...first.changes[0], after: second.changes[0]?.after }],
    })
  })
  it.each([
    ['one that does not begin where the other ends', first, first],
    ['one of another annotation', first, moved({ ...annotation, id: 'urn:uuid:b' }, widest)],
    ['something else before', planEdit(annotation, { note: 'm' })!, second],
    ['something else after', first, planEdit(annotation, { note: 'm' })!],
  ])('leaves alone %s', (_, before, after) => {
    expect(joinMoves(before, after)).toBeNull()
  })
})
