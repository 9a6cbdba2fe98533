import type { FilePreview, ImportPreview } from '../../../shared/merge/import-preview.ts'
import { previewRows } from '../../../shared/merge/preview-rows.ts'
import { planFiles } from '../../../shared/merge/plan-files.ts'
import type { FilesPlan } from '../../../shared/merge/plan-files.ts'
import type { Library } from '../../../shared/model/library.ts'
import { countNew, takeReceived } from '../../storage/assignments.ts'
import { importFiles } from '../../storage/import-library.ts'
import { readLibrary } from '../../storage/read-library.ts'
import { keepApart } from '../../storage/returns.ts'
import type { KeptApart } from '../../storage/returns.ts'
import { openWorkspace } from '../../storage/workspace.ts'
import type { Workspace } from '../../storage/workspace.ts'
import { fileReader, textOf } from './file-reader.ts'
import type { FileReader } from './file-reader.ts'
import type { ImportAnswer, ImportRequest } from './import-messages.ts'
import { importSummary } from './import-summary.ts'
import { similarArticles } from './similar-articles.ts'

// Files are read, planned and written away from the window. Ending this worker ends an import that is
// being written: its transaction is aborted, and the library is as it was.

const shownProblems = 50

interface Job {
  readonly workspace: Workspace
  /** Of the files that are not kept apart. */
  readonly readers: FileReader[]
}

let job: Job | null = null

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  const answer = data.kind === 'plan' ? plan(data) : apply(data.label)
  answer.then(tell, (problem: unknown) => tell({ kind: 'problem', message: String(problem) }))
})

function tell(answer: ImportAnswer): void {
  postMessage(answer)
}

async function plan({
  database,
  files,
}: Extract<ImportRequest, { kind: 'plan' }>): Promise<ImportAnswer> {
  const workspace = await openWorkspace(database)
  const readers = files.map(fileReader)
  job = { workspace, readers: [] }
  const held = await readLibrary(workspace, { kind: 'everything' })
  const apart: Apart[] = []
  for (const [at, reader] of readers.entries()) {
    tell({ kind: 'progress', label: `Reading ${at + 1} of ${readers.length}: “${reader.name}”` })
    const kept = await keptApart(workspace, reader, held)
    if (kept !== null) apart.push({ name: reader.name, kept })
    else job.readers.push(reader)
  }
  tell({ kind: 'progress', label: 'Comparing with the library' })
  const planned = planFiles(
    held,
    job.readers.map(({ read }) => read),
  )
  const preview: ImportPreview = {
    files: filePreviews(job.readers, planned),
    titles: new Map(planned.library.articles.map(({ id, title }) => [id, title])),
    similar: await similarArticles(workspace, planned),
    assignments: await countNew(workspace, assignmentsOf(job.readers, held)),
  }
  return { kind: 'planned', preview, apart }
}

type Apart = Extract<ImportAnswer, { kind: 'planned' }>['apart'][number]

/** Null where a file is no return of what was handed out from here. */
async function keptApart(
  workspace: Workspace,
  reader: FileReader,
  { texts }: Library,
): Promise<KeptApart | null> {
  const library = reader.read(texts)
  if (library === null || library.assignments.length === 0) return null
  const text = textOf(reader.bytes) ?? ''
  return keepApart(workspace, { fileName: reader.name, text, library })
}

function assignmentsOf(
  readers: readonly FileReader[],
  { texts }: Pick<Library, 'texts'>,
): Library['assignments'] {
  return readers.flatMap(({ read }) => read(texts)?.assignments ?? [])
}

async function apply(label: string): Promise<ImportAnswer> {
  if (job === null) throw new RangeError('Nothing was planned')
  const { workspace, readers } = job
  const files = readers.map(({ read }) => read)
  const done = await importFiles(workspace, files, { label })
  const received = await takeReceived(workspace, {
    assignments: assignmentsOf(readers, done.library),
  })
  const rows = filePreviews(readers, done).flatMap((file) => (file.isForeign ? [] : file.rows))
  const damaged = rows.filter(({ group }) => group === 'damaged')
  return {
    kind: 'applied',
    summary: importSummary(rows),
    damaged: damaged.slice(0, shownProblems).map(({ words }) => words),
    hasChanged: done.changes.length > 0,
    received,
  }
}

function filePreviews(
  readers: readonly FileReader[],
  { plans, library }: FilesPlan,
): readonly FilePreview[] {
  return readers.map(({ name, problem, damaged, isForeign }, at) => {
    const rows = plans[at] === undefined ? [] : previewRows(plans[at], library)
    return { name, rows: [...rows, ...damaged()], problem: problem(), isForeign: isForeign() }
  })
}
