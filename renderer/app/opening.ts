import { failure, success } from '../../shared/model/result.ts'
import { openArticles } from '../article/open-articles.ts'
import type { Openable, Opening } from '../article/open-articles.ts'
import { startReading } from '../article/reading/reading.ts'
import type { PickedFile } from '../platform/host.ts'
import { notify } from '../state/notices.ts'
import { openArticle } from '../state/session.ts'
import { advanceWork, showWork } from '../state/work.ts'
import type { Workspace } from '../storage/workspace.ts'
import { undoAction } from './undo-action.ts'

/** Opens files as articles, shows how far it is, and tells what became of them. */
export async function openPickedFiles(
  workspace: Workspace,
  files: readonly PickedFile[],
): Promise<void> {
  await open(
    workspace,
    files.map((file) => ({
      name: file.name,
      load: async () => {
        const read = await file.read()
        if (!read.ok) return failure(read.problem.sentence)
        return success({ kind: 'file', name: file.name, bytes: read.value })
      },
    })),
  )
}

/** Opens pasted text as an article. */
export async function openPasted(
  workspace: Workspace,
  pasted: { readonly text: string; readonly html?: string },
): Promise<void> {
  await open(workspace, [
    { name: 'Pasted text', load: () => Promise.resolve(success({ kind: 'pasted', ...pasted })) },
  ])
}

async function open(workspace: Workspace, sources: readonly Openable[]): Promise<void> {
  if (sources.length === 0) return
  const abort = new AbortController()
  const reading = startReading()
  showWork({
    label: sources.length === 1 ? `Reading “${sources[0]?.name ?? ''}”` : 'Reading files',
    done: 0,
    total: sources.length,
    stop: () => abort.abort(),
  })
  try {
    const { signal } = abort
    const opening = await openArticles(
      workspace,
      { reading, sources },
      { signal, onProgress: advanceWork },
    )
    const [first] = opening.opened
    if (first !== undefined) openArticle(first.id)
    await report(workspace, opening)
  } finally {
    showWork(null)
    reading.close()
  }
}

async function report(workspace: Workspace, { opened, problems, stopped }: Opening): Promise<void> {
  const fresh = opened.filter(({ added }) => added !== 'present')
  const present = opened.filter(({ added }) => added === 'present')
  const [only] = opened
  if (opened.length === 1 && only !== undefined && problems.length === 0) {
    if (only.added === 'present') {
      notify({ text: `“${only.title}” is in the library already; it was opened.` })
    } else {
      notify({
        text: `Added “${only.title}”.`,
        action: await undoAction(workspace),
      })
    }
    return
  }
  const parts = [
    fresh.length > 0 ? `Added ${articles(fresh.length)}.` : '',
    present.length > 0 ? `${articles(present.length)} in the library already.` : '',
    problems.length > 0 ? `Could not read ${problems.length} of the files.` : '',
    stopped ? 'Stopped; what was read so far is kept.' : '',
  ]
  const [problem] = problems
  const single = opened.length === 0 && problems.length === 1 && problem !== undefined
  const text = single ? problem : parts.filter(Boolean).join(' ')
  if (text === '') return
  notify({
    text,
    details: single ? [] : problems,
    tone: problems.length > 0 ? 'problem' : 'info',
  })
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`
}
