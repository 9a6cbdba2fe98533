import { useMemo, useState } from 'react'
import type { ImportPreview } from '../../../shared/merge/import-preview.ts'
import type { ArticleId } from '../../../shared/model/article.ts'
import { counted } from '../../ui/counted.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CountTable } from './count-table.tsx'
import { groupNames } from './group-names.ts'
import { matrixOf, rowsIn, slices } from './preview-matrix.ts'
import type { Cell, SliceName } from './preview-matrix.ts'
import { RecordList } from './record-list.tsx'
import { SimilarList } from './similar-list.tsx'
import './import.css'

interface ImportDialogProps {
  readonly preview: ImportPreview
  readonly onImport: (toPlace: readonly ArticleId[]) => void
  readonly onCancel: () => void
}

/** Shows what files would change, and asks whether they are to be imported. */
export function ImportDialog({ preview, onImport, onCancel }: ImportDialogProps) {
  const { files, similar, assignments } = preview
  const [slice, setSlice] = useState<SliceName>('file')
  const matrix = useMemo(() => matrixOf(preview, slice), [preview, slice])
  const [asked, setAsked] = useState<Cell | null>(null)
  const [placed, setPlaced] = useState<ReadonlySet<ArticleId>>(new Set())
  const cell = asked ?? matrix.first
  const rows = useMemo(
    () => (cell === null ? [] : rowsIn(preview, slice, cell)),
    [preview, slice, cell],
  )
  const { changing } = matrix
  const name = files.length === 1 ? `“${files[0]?.name ?? ''}”` : counted(files.length, 'file')
  return (
    <Dialog title={`Import ${name}`} size="sheet" onClose={onCancel}>
      <form
        className="import"
        onSubmit={(event) => {
          event.preventDefault()
          onImport([...placed])
        }}
      >
        <div className="import-scroller">
          <p className="import-lead">{leadOf(changing, assignments)}</p>
          {files.map(
            ({ name: file, problem }) =>
              problem !== null && (
                <p key={file} className="import-problem">
                  “{file}” cannot be imported: {problem}
                </p>
              ),
          )}
          <div className="import-slices" role="group" aria-label="Counted by">
            {slices.map(({ name: each, label }) => (
              <button
                key={each}
                type="button"
                className="import-slice"
                aria-pressed={each === slice}
                onClick={() => {
                  setSlice(each)
                  setAsked(null)
                }}
              >
                {label}
              </button>
            ))}
          </div>
          <CountTable matrix={matrix} chosen={cell} onChoose={setAsked} />
          {similar.length > 0 && (
            <SimilarList similar={similar} placed={placed} onChange={setPlaced} />
          )}
          {cell !== null && (
            <RecordList
              key={`${slice} ${cell.key ?? ''} ${cell.group}`}
              title={groupNames[cell.group].name}
              hint={groupNames[cell.group].hint}
              of={cell.key === null ? null : (matrix.labels.get(cell.key) ?? null)}
              rows={rows}
              titles={preview.titles}
            />
          )}
        </div>
        <div className="dialog-actions import-actions">
          <button type="button" className="button" onClick={onCancel}>
            {changing + assignments === 0 ? 'Close' : 'Cancel'}
          </button>
          {changing + assignments > 0 && (
            <button type="submit" className="button button-primary" data-takes-focus>
              {changing > 0 ? `Import ${counted(changing, 'record')}` : 'Take the assignment on'}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

function leadOf(changing: number, assignments: number): string {
  if (assignments > 0)
    return 'It hands articles out to you, to be annotated. Nothing is changed yet.'
  if (changing === 0)
    return 'Everything in it is in your library already. There is nothing to import.'
  return 'Nothing is changed yet. You can take the import back in one step afterwards.'
}
