import { confidentialLibrary } from '../../shared/exchange/confidential-library.ts'
import { encodeCsv } from '../../shared/exchange/encode-csv.ts'
import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { encodeW3c } from '../../shared/exchange/encode-w3c.ts'
import { exchangeEnding } from '../../shared/ipc/file-kinds.ts'
import type { Library } from '../../shared/model/library.ts'
import type { ExportFormat } from '../exchange/export-format.ts'
import type { FileToSave, Host } from '../platform/host.ts'
import { notify } from '../state/notices.ts'
import { confidentialSecret } from '../storage/confidential-secret.ts'
import { readLibrary } from '../storage/read-library.ts'
import type { LibraryScope } from '../storage/read-library.ts'
import type { Workspace } from '../storage/workspace.ts'

interface Exporting {
  readonly scope: LibraryScope
  readonly title: string
  readonly format?: ExportFormat
}

/** Writes a file of the library or some articles; an exchange file unless another kind is named. */
export async function exportLibrary(
  workspace: Workspace,
  host: Host,
  { scope, title, format = { kind: 'claimbench' } }: Exporting,
): Promise<void> {
  const library = await readLibrary(workspace, scope)
  const saved = await host.saveFile(await fileOf(workspace, library, { title, format }))
  if (!saved.ok) {
    notify({ tone: 'problem', text: saved.problem.sentence })
    return
  }
  if (saved.value === null) return
  const live = library.annotations.filter(({ deleted }) => !deleted).length
  const annotations = `${live} annotation${live === 1 ? '' : 's'}`
  notify({ text: `Exported ${annotations} to “${saved.value}”.` })
}

async function fileOf(
  workspace: Workspace,
  library: Library,
  { title, format }: { readonly title: string; readonly format: ExportFormat },
): Promise<FileToSave> {
  const name = fileName(title)
  switch (format.kind) {
    case 'claimbench':
      return {
        name: `${name}.${exchangeEnding}`,
        text: encodeLibrary(library),
        kind: 'exchange',
      }
    case 'confidential': {
      const secret = await confidentialSecret(workspace)
      const text = encodeLibrary(confidentialLibrary(library, { ...format, secret }))
      // An article's title in the file's name would tell what the file leaves out.
      return { name: `Confidential annotations.${exchangeEnding}`, text, kind: 'exchange' }
    }
    case 'w3c':
      return { name: `${name}.jsonld`, text: encodeW3c(library), kind: 'w3c' }
    case 'csv':
      return { name: `${name}.csv`, text: encodeCsv(library), kind: 'csv' }
  }
}

/** A title as a file name that every system takes. */
export function fileName(title: string): string {
  const safe = title
    .replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
  return Array.from(safe).slice(0, 80).join('').trim() || 'claimbench'
}
