import { readForeign } from '../../shared/foreign/read-foreign.ts'
import type { FilePreview, ImportPreview } from '../../shared/merge/import-preview.ts'
import type { Assignment } from '../../shared/model/assignment.ts'
import { textOf } from '../exchange/import/file-reader.ts'
import { startImport } from '../exchange/import/import-job.ts'
import type { ImportJob } from '../exchange/import/import-job.ts'
import { listed } from '../exchange/import/import-summary.ts'
import type { PickedFile } from '../platform/host.ts'
import { askForeign } from '../state/foreign.ts'
import { askImport, settleImport } from '../state/importing.ts'
import type { AskedImport } from '../state/importing.ts'
import { showDialog } from '../state/dialogs.ts'
import { notify } from '../state/notices.ts'
import type { KeptApart } from '../storage/returns.ts'
import type { Workspace } from '../storage/workspace.ts'
import { placeImported } from './place-imported.ts'
import { stoppable } from './stoppable.ts'
import { undoAction } from './undo-action.ts'

/**
 * Reads exchange files and asks whether they are to be imported, with what they would change; files
 * of other tools are asked about in their own way. Nothing is written before somebody says so.
 */
export async function importPickedFiles(
  workspace: Workspace,
  files: readonly PickedFile[],
): Promise<void> {
  const read = await readAll(files)
  if (read.length === 0) return
  const job = startImport(workspace.database.name)
  const planned = await attempt(job, 'Reading', (show) => job.plan(read, show))
  if (planned === null) return
  const { preview, apart } = planned
  for (const { name, kept } of apart) tellKeptApart(name, kept)
  for (const { name, isForeign } of preview.files) {
    const bytes = isForeign && read.find((file) => file.name === name)?.bytes
    const foreign = bytes ? readForeign(textOf(bytes) ?? '') : null
    if (foreign?.ok === true) askForeign({ name, file: foreign.value })
  }
  const own = preview.files.filter(({ isForeign }) => !isForeign)
  const readable = own.filter(({ problem }) => problem === null)
  if (readable.length === 0) {
    for (const file of own) tellProblem(file)
    job.end()
    return
  }
  ask(workspace, job, { ...preview, files: own })
}

interface ReadFile {
  readonly name: string
  readonly bytes: Uint8Array
}

async function readAll(files: readonly PickedFile[]): Promise<readonly ReadFile[]> {
  const all: ReadFile[] = []
  for (const file of files) {
    const read = await file.read()
    if (read.ok) all.push({ name: file.name, bytes: read.value })
    else notify({ tone: 'problem', text: `${read.problem.sentence} Nothing was changed.` })
  }
  return all
}

function ask(workspace: Workspace, job: ImportJob, preview: ImportPreview): void {
  const asked: AskedImport = {
    preview,
    onCancel: () => {
      settleImport(asked)
      job.end()
    },
    onImport: (toPlace) => {
      settleImport(asked)
      void carryOut(workspace, job, preview).then(async (done) => {
        if (done) await placeImported(workspace, preview, toPlace)
      })
    },
  }
  askImport(asked)
}

/** Whether it was carried out. */
async function carryOut(
  workspace: Workspace,
  job: ImportJob,
  { files }: ImportPreview,
): Promise<boolean> {
  const name = nameOf(files)
  const done = await attempt(job, `Importing ${name}`, () => job.apply(`Import ${name}`))
  if (done === null) return false
  job.end()
  for (const file of files) if (file.problem !== null) tellProblem(file)
  notify({
    tone: done.damaged.length > 0 ? 'problem' : 'info',
    text: `${name}: ${done.summary}`,
    details: done.damaged,
    ...(done.hasChanged && { action: await undoAction(workspace) }),
  })
  tellReceived(done.received)
  return true
}

function tellReceived(assignments: readonly Assignment[]): void {
  for (const { annotators, articleIds } of assignments) {
    const what = articleIds.length === 1 ? 'This article was' : 'These articles were'
    notify({
      text: `${what} handed out to ${listed(annotators)}. Annotate, give your name, and return what Export… writes.`,
    })
  }
}

function tellKeptApart(fileName: string, { by, missing }: KeptApart): void {
  const who = listed(by.map(({ name }) => name || 'somebody without a name'))
  const rest =
    missing.length === 0
      ? 'All work is back: it can be opened under “Handed out”.'
      : `Still to come: ${listed(missing)}.`
  notify({
    text: `“${fileName}” is the work of ${who}. It is kept apart unseen. ${rest}`,
    action: { label: 'Handed out', run: () => showDialog('handed-out') },
  })
}

function nameOf(files: readonly FilePreview[]): string {
  const [first, ...more] = files.filter(({ problem }) => problem === null)
  return more.length === 0 ? `“${first?.name ?? ''}”` : `${more.length + 1} files`
}

function tellProblem({ name, problem }: FilePreview): void {
  notify({ tone: 'problem', text: `“${name}” was not imported: ${problem} Nothing was changed.` })
}

function attempt<Given>(
  { end }: ImportJob,
  label: string,
  work: (show: (label: string) => void) => Promise<Given>,
): Promise<Given | null> {
  return stoppable({ label, end, work, stopped: 'The import was stopped. Nothing was changed.' })
}
