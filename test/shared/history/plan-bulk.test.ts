import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planEditMany } from '../../../shared/history/plan-bulk.ts'
import type { BulkEdit } from '../../../shared/history/plan-bulk.ts'
import { planRenameWord } from '../../../shared/history/plan-rename-word.ts'
import type { Step } from '../../../shared/history/step.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { annotationWith, arbitraryAnnotations } from '../filter/arbitrary-annotation.ts'

const two = [
  annotationWith({ id: 'a', tag: 'claim', labels: ['x'], speaker: 'Ann' }),
  annotationWith({ id: 'b', labels: ['x', 'y'] }),
]

/** The annotations after a step, or before it. */
function turned(
  annotations: readonly Annotation[],
  step: Step | null,
  way: 'before' | 'after',
): readonly Annotation[] {
  const changes = new Map(step?.changes.map((change) => [change.id, change]))
  return annotations.map((each) => {
    const change = changes.get(each.id)
    return change?.on === 'annotation' ? { ...each, ...change[way] } : each
  })
}

const edits: readonly (readonly [BulkEdit, string, readonly object[]])[] = [
  [{ kind: 'tag', tag: 'claim' }, 'Tag 1 annotation as claim', [{ tag: 'claim' }]],
  [{ kind: 'tag', tag: null }, 'Take the tag from 1 annotation', [{ tag: null }]],
  [
    { kind: 'tag', tag: 'threat' },
    'Tag 2 annotations as threat',
    [{ tag: 'threat' }, { tag: 'threat' }],
  ],
  [
    { kind: 'speaker', speaker: 'Ann' },
    'Give 1 annotation the speaker “Ann”',
    [{ speaker: 'Ann' }],
  ],
  [{ kind: 'speaker', speaker: '' }, 'Take the speaker from 1 annotation', [{ speaker: '' }]],
  [
    { kind: 'add labels', labels: ['y', 'z'] },
    'Label 2 annotations “y”, “z”',
    [{ labels: ['x', 'y', 'z'] }, { labels: ['x', 'y', 'z'] }],
  ],
  [
    { kind: 'remove label', label: 'x' },
    'Take the label “x” from 2 annotations',
    [{ labels: [] }, { labels: ['y'] }],
  ],
]

describe('an edit of many', () => {
  it.each(edits)('%o is one step, “%s”', (edit, label, after) => {
    const step = planEditMany(two, edit)
    expect(step?.label).toBe(label)
    expect(step?.changes.map((change) => change.after)).toEqual(after)
  })

  it.each(edits)('%o is done once, and taken back as a whole', (edit) => {
    fc.assert(
      fc.property(arbitraryAnnotations, (annotations) => {
        const step = planEditMany(annotations, edit)
        const after = turned(annotations, step, 'after')
        expect(planEditMany(after, edit)).toBe(null)
        expect(turned(after, step, 'before')).toEqual(annotations)
        const gone = annotations.filter(({ deleted }) => deleted)
        expect(after.filter(({ deleted }) => deleted)).toEqual(gone)
      }),
    )
  })
})

describe('a rename', () => {
  it('changes a speaker where it is exactly that one', () => {
    const rename = { kind: 'speaker', from: 'Ann', to: 'Anna' } as const
    const all = [...two, annotationWith({ id: 'c', speaker: 'ann', labels: ['Ann'] })]
    expect(planRenameWord(all, rename, { merges: false })).toEqual({
      label: 'Rename speaker “Ann” to “Anna”',
      changes: [
        {
          on: 'annotation',
          articleId: 'ni:///a',
          id: 'a',
          before: { speaker: 'Ann' },
          after: { speaker: 'Anna' },
        },
      ],
    })
  })

  it('makes one of two labels on the same annotation, at the first place', () => {
    const rename = { kind: 'label', from: 'y', to: 'x' } as const
    const step = planRenameWord(two, rename, { merges: true })
    expect(step?.label).toBe('Merge label “y” into “x”')
    expect(step?.changes.map(({ id, after }) => [id, after])).toEqual([['b', { labels: ['x'] }]])
  })

  it('leaves none with the old name and no other word changed, and is taken back as a whole', () => {
    const words = fc.constantFrom('Mayor', 'mayor', 'safety')
    const renames = fc.record({
      kind: fc.constantFrom('speaker', 'label'),
      from: words,
      to: fc.constantFrom('mayor', 'bridge', 'new'),
    })
    fc.assert(
      fc.property(arbitraryAnnotations, renames, (annotations, rename) => {
        fc.pre(rename.from !== rename.to)
        const { kind, from, to } = rename
        const step = planRenameWord(annotations, rename, { merges: false })
        const after = turned(annotations, step, 'after')
        const wordsOf = ({ speaker, labels }: Annotation) =>
          kind === 'speaker' ? [speaker] : labels
        for (const [at, annotation] of annotations.entries()) {
          const expected = wordsOf(annotation).map((word) =>
            word === from && !annotation.deleted ? to : word,
          )
          expect(wordsOf(after[at]!)).toEqual([...new Set(expected)])
        }
        expect(turned(after, step, 'before')).toEqual(annotations)
      }),
    )
  })

  it('that nobody meets is no step', () => {
    const rename = { kind: 'label', from: 'Ann', to: 'Anna' } as const
    expect(planRenameWord(two, rename, { merges: false })).toBe(null)
  })
})
