import { expect, it } from 'vitest'
import { importSummary } from '../../../renderer/exchange/import/import-summary.ts'
import { matrixOf, rowsIn } from '../../../renderer/exchange/import/preview-matrix.ts'
import type { ImportPreview } from '../../../shared/merge/import-preview.ts'
import type { PreviewRow } from '../../../shared/merge/preview-rows.ts'

function row(fields: Partial<PreviewRow>): PreviewRow {
  return {
    group: 'new',
    kind: 'annotation',
    deleted: false,
    articleId: 'ni:one',
    annotator: 'Bo',
    words: '',
    ...fields,
  }
}

const file = { isForeign: false, problem: null }
const preview: ImportPreview = {
  files: [
    { ...file, name: 'a', rows: [row({}), row({ annotator: 'Chidi', group: 'conflicting' })] },
    { ...file, name: 'a', rows: [row({ articleId: 'ni:two' }), row({ group: 'identical' })] },
    { ...file, name: 'broken', rows: [], problem: 'It is not JSON.' },
  ],
  titles: new Map([['ni:one', 'One']]),
  similar: [],
  assignments: 0,
}

it('counts by file, article and annotator, in sum, and what would change', () => {
  const byFile = matrixOf(preview, 'file')
  expect(byFile.groups).toEqual(['conflicting', 'new', 'identical'])
  expect(
    byFile.lines.map(({ counts }) => [counts.conflicting, counts.new, counts.identical]),
  ).toEqual([
    [1, 1, 0],
    [0, 1, 1],
  ])
  expect([byFile.sum.new, byFile.changing, byFile.first]).toEqual([
    2,
    3,
    { key: null, group: 'conflicting' },
  ])
  expect([...matrixOf(preview, 'article').labels.values()]).toEqual([
    'One',
    'An article that is not here',
  ])
  expect([...matrixOf(preview, 'annotator').labels.values()]).toEqual(['Bo', 'Chidi'])
})

it('gives the records that a number counts, though two files have one name', () => {
  expect(rowsIn(preview, 'file', { key: '1', group: 'new' })).toEqual([
    row({ articleId: 'ni:two' }),
  ])
  expect(rowsIn(preview, 'annotator', { key: 'Bo', group: 'new' })).toHaveLength(2)
  expect(rowsIn(preview, 'file', { key: null, group: 'new' })).toHaveLength(2)
})

it('says in one sentence what was done', () => {
  const rows = [
    row({ kind: 'article' }),
    row({}),
    row({ kind: 'relation' }),
    row({ group: 'updated', deleted: true }),
    row({ group: 'updated' }),
    row({ group: 'identical' }),
    row({ group: 'conflicting' }),
    row({ group: 'to-place' }),
    row({ group: 'damaged' }),
  ]
  expect(importSummary(rows)).toBe(
    'added 1 article, 1 annotation and 1 relation, updated 1, removed 1 annotation, as their sender did, 1 here already, 1 changed on both sides, to be settled, 1 kept until their article is opened, 1 damaged and left out.',
  )
})

it('says nothing of what did not come', () => {
  expect(importSummary([])).toBe('added nothing.')
  const guidance = { group: 'new', kind: 'guidance', deleted: false } as const
  const row = { ...guidance, articleId: null, annotator: '', words: '' }
  expect(importSummary([row])).toBe('added the codebook.')
})
