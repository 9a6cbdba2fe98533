import { ImportDialog } from '../exchange/import/import-dialog.tsx'
import { useImporting } from '../state/importing.ts'

/** The files that wait for a person to say whether they are to be imported, if there are any. */
export function ImportQuestion() {
  const asked = useImporting(({ waiting }) => waiting[0])
  if (asked === undefined) return null
  const { preview, onImport, onCancel } = asked
  const key = preview.files.map(({ name }) => name).join('\n')
  return <ImportDialog key={key} preview={preview} onImport={onImport} onCancel={onCancel} />
}
