import type { ImportPreview } from '../../../shared/merge/import-preview.ts'
import { previewGroups } from '../../../shared/merge/preview-rows.ts'
import type { PreviewGroup, PreviewRow } from '../../../shared/merge/preview-rows.ts'

export type SliceName = 'file' | 'article' | 'annotator'

export const slices: readonly { readonly name: SliceName; readonly label: string }[] = [
  { name: 'file', label: 'By file' },
  { name: 'article', label: 'By article' },
  { name: 'annotator', label: 'By annotator' },
]

/** One number of the table: of one line, or of all where the key is null. */
export interface Cell {
  readonly key: string | null
  readonly group: PreviewGroup
}

/** How many records of each group there are, line by line and in sum. */
export interface PreviewMatrix {
  /** The groups that have any. */
  readonly groups: readonly PreviewGroup[]
  readonly lines: readonly {
    readonly key: string
    readonly counts: Readonly<Record<PreviewGroup, number>>
  }[]
  readonly labels: ReadonlyMap<string, string>
  readonly sum: Readonly<Record<PreviewGroup, number>>
  /** How many records the import would write. */
  readonly changing: number
  /** What is shown before anything is chosen: all of the first group that has any. */
  readonly first: Cell | null
}

type Counts = Record<PreviewGroup, number>

/** Counts the records of a preview by file, article or annotator. */
export function matrixOf(preview: ImportPreview, slice: SliceName): PreviewMatrix {
  const lines = new Map<string, Counts>()
  const labels = new Map<string, string>()
  const sum = noCounts()
  preview.files.forEach(({ name, rows, problem }, at) => {
    if (slice === 'file' && problem === null) {
      lines.set(String(at), noCounts())
      labels.set(String(at), name)
    }
    for (const row of rows) {
      const key = keyOf(row, slice, at)
      const counts = lines.get(key) ?? noCounts()
      counts[row.group] += 1
      sum[row.group] += 1
      lines.set(key, counts)
      if (!labels.has(key)) labels.set(key, labelOf(preview, row, slice))
    }
  })
  const groups = previewGroups.filter((group) => sum[group] > 0)
  const unchanged: readonly PreviewGroup[] = ['identical', 'older', 'damaged']
  const changing = groups.filter((group) => !unchanged.includes(group))
  const [first] = groups
  return {
    groups,
    lines: [...lines].map(([key, counts]) => ({ key, counts })),
    labels,
    sum,
    changing: changing.reduce((total, group) => total + sum[group], 0),
    first: first === undefined ? null : { key: null, group: first },
  }
}

/** The records that a number of the table counts. */
export function rowsIn(
  { files }: ImportPreview,
  slice: SliceName,
  { key, group }: Cell,
): readonly PreviewRow[] {
  return files.flatMap(({ rows }, at) =>
    rows.filter((row) => row.group === group && (key === null || keyOf(row, slice, at) === key)),
  )
}

function keyOf({ articleId, annotator }: PreviewRow, slice: SliceName, file: number): string {
  if (slice === 'file') return String(file)
  return slice === 'article' ? (articleId ?? '') : annotator
}

function labelOf(
  { titles }: ImportPreview,
  { articleId, annotator }: PreviewRow,
  slice: SliceName,
): string {
  if (slice === 'annotator') return annotator || 'Of no annotator'
  if (articleId === null) return 'Of no article'
  return titles.get(articleId) ?? 'An article that is not here'
}

function noCounts(): Counts {
  return {
    conflicting: 0,
    damaged: 0,
    new: 0,
    updated: 0,
    'to-place': 0,
    identical: 0,
    older: 0,
  }
}
