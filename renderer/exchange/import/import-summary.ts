import type { PreviewGroup, PreviewRow } from '../../../shared/merge/preview-rows.ts'
import { counted } from '../../../shared/text/counted.ts'

/** What an import has done, in one sentence without its beginning. */
export function importSummary(rows: readonly PreviewRow[]): string {
  const among = (...groups: readonly PreviewGroup[]) =>
    rows.filter(({ group }) => groups.includes(group))
  const added = among('new').filter(({ deleted }) => !deleted)
  const updated = among('updated')
  const gone = kindsIn(updated.filter(({ deleted }) => deleted))
  const changed = updated.filter(({ deleted }) => !deleted).length
  const here = among('identical', 'older').length
  const [conflicts, waiting, damaged] = [
    among('conflicting').length,
    among('to-place').length,
    among('damaged').length,
  ]
  const codebook = ofKind(added, 'guidance') > 0 ? ['the codebook'] : []
  const kinds = [...kindsIn(added), ...codebook]
  const parts = [
    `added ${kinds.length === 0 ? 'nothing' : listed(kinds)}`,
    changed > 0 ? `updated ${changed}` : '',
    gone.length > 0 ? `removed ${listed(gone)}, as their sender did` : '',
    here > 0 ? `${here} here already` : '',
    conflicts > 0 ? `${conflicts} changed on both sides, to be settled` : '',
    waiting > 0 ? `${waiting} kept until their article is opened` : '',
    damaged > 0 ? `${damaged} damaged and left out` : '',
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}

function ofKind(rows: readonly PreviewRow[], kind: PreviewRow['kind']): number {
  return rows.filter((row) => row.kind === kind).length
}

function kindsIn(rows: readonly PreviewRow[]): readonly string[] {
  return (['article', 'annotation', 'relation', 'decision'] as const).flatMap((kind) => {
    const number = ofKind(rows, kind)
    return number > 0 ? [counted(number, kind)] : []
  })
}

/** Words one after the other: “a, b and c”. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last
}
