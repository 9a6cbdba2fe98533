import { failure, success } from '../../shared/model/result.ts'
import { openArticles, readOpenable } from '../article/open-articles.ts'
import type { Openable } from '../article/open-articles.ts'
import { startReading } from '../article/reading/reading.ts'
import { tooLarge } from '../article/reading/too-large.ts'
import type { PickedFile } from '../platform/host.ts'
import { notify } from '../state/notices.ts'
import {
  beginOpenings,
  endOpenings,
  showOpenings,
  updateOpening,
  useOpenings,
} from '../state/openings.ts'
import { selectAnnotation, setDraft } from '../state/session.ts'
import { showWork } from '../state/work.ts'
import type { Workspace } from '../storage/workspace.ts'
import { reviewRead } from './reviewing.ts'

/** Opens files as articles: one to be reviewed, several straight into the library with a list. */
export async function openPickedFiles(
  workspace: Workspace,
  files: readonly PickedFile[],
): Promise<void> {
  const sources = files.map(openable)
  const [only] = sources
  if (sources.length > 1) await openAll(workspace, sources)
  else if (only !== undefined) await openOne(workspace, only)
}

/** Opens pasted text as an article, to be reviewed. */
export async function openPasted(
  workspace: Workspace,
  pasted: { readonly text: string; readonly html?: string },
): Promise<void> {
  const load = () => Promise.resolve(success({ kind: 'pasted' as const, ...pasted }))
  await openOne(workspace, { name: 'Pasted text', load })
}

function openable(file: PickedFile): Openable {
  return {
    name: file.name,
    load: async () => {
      // Before it is read: the memory of a film would be gone by then, and the window would stand still.
      const tooMuch = tooLarge(file.size)
      if (tooMuch !== null) return failure(`“${file.name}” ${tooMuch}`)
      const read = await file.read()
      if (!read.ok) return failure(read.problem.sentence)
      return success({ kind: 'file', name: file.name, bytes: read.value })
    },
  }
}

async function openOne(workspace: Workspace, source: Openable): Promise<void> {
  const abort = new AbortController()
  const reading = startReading()
  showWork({ label: `Reading “${source.name}”`, stop: () => abort.abort() })
  try {
    const read = await readOpenable(reading, source, abort.signal)
    if (typeof read === 'string') notify({ text: read, tone: 'problem' })
    else if (read !== null) await reviewRead(workspace, read)
  } finally {
    showWork(null)
    reading.close()
  }
}

async function openAll(workspace: Workspace, sources: readonly Openable[]): Promise<void> {
  const abort = new AbortController()
  const reading = startReading()
  setDraft(null)
  selectAnnotation(null)
  const names = sources.map(({ name }) => name)
  const first = beginOpenings(names, () => abort.abort())
  try {
    await openArticles(
      workspace,
      { reading, sources },
      { signal: abort.signal, onOpened: (index, opened) => updateOpening(first + index, opened) },
    )
  } finally {
    endOpenings(first, names.length)
    reading.close()
  }
  if (!useOpenings.getState().shown) {
    notify({
      text: 'The files are read.',
      action: { label: 'Show list', run: () => showOpenings(true) },
    })
  }
}
