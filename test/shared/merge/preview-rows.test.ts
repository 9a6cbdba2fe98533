import { expect, it } from 'vitest'
import { changedLibrary } from '../../../shared/merge/changed-library.ts'
import { planMerge } from '../../../shared/merge/plan-merge.ts'
import { previewRows } from '../../../shared/merge/preview-rows.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import type { Library } from '../../../shared/model/library.ts'
import { annotation, article, text } from '../../renderer/storage/make.ts'

const held: Library = {
  ...emptyLibrary,
  articles: [article],
  texts: new Map([[article.id, text]]),
  annotations: [annotation('a'), annotation('b')],
}

function rowsOf(incoming: Partial<Library>) {
  const plan = planMerge(held, { ...emptyLibrary, ...incoming })
  return previewRows(plan, changedLibrary(held, plan.changes))
}

it('says what each record is, whose, where and how it stands', () => {
  const relation = {
    id: 'r',
    from: 'a',
    to: 'b',
    kind: 'denies',
    note: '',
    confidence: null,
    creator: { id: 'urn:uuid:x', name: 'Bo' },
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    version: { x: 1 },
    deleted: false,
  } as const
  const stray = annotation('c', { articleId: 'ni:else' })
  const rows = rowsOf({ annotations: [annotation('a'), stray], relations: [relation] })
  expect(rows).toMatchObject([
    { group: 'identical', kind: 'annotation', annotator: 'Colleague', words: 'One' },
    { group: 'to-place', articleId: 'ni:else' },
    { group: 'new', kind: 'relation', annotator: 'Bo', words: '“One” denies “One”' },
  ])
})

it('has the words of what a file deletes from the library', () => {
  const gone = annotation('a', {
    deleted: true,
    version: { other: 2 },
    quote: { exact: '', prefix: '', suffix: '' },
  })
  expect(rowsOf({ annotations: [gone] })).toMatchObject([
    { group: 'updated', deleted: true, words: 'One' },
  ])
})

it('calls an article conflicting only where something different is said of it', () => {
  const theirs = { ...article, version: { x: 1 }, captured: '2026-02-02T00:00:00Z' }
  const group = (fields: object) => rowsOf({ articles: [{ ...theirs, ...fields }] })[0]?.group
  expect([group({}), group({ title: 'Another' }), group({ fileName: 'x.txt' })]).toEqual([
    'updated',
    'conflicting',
    'updated',
  ])
})

it('lists annotations in the order in which they are read, whatever their ids', () => {
  const at = (id: string, start: number) => {
    const exact = `${id}${start}`
    return annotation(id, { start, end: start + 2, quote: { exact, prefix: '', suffix: '' } })
  }
  const gone = annotation('b', { deleted: true, version: { other: 2 } })
  const rows = rowsOf({ annotations: [at('x', 9), at('y', 4), gone, at('z', 6)] })
  expect(rows.map(({ words }) => words)).toEqual(['One', 'y4', 'z6', 'x9'])
})
