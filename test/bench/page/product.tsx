import { createRoot } from 'react-dom/client'
import { App } from '../../../renderer/app/app.tsx'
import { browserHost } from '../../../renderer/platform/browser-host.ts'
import { openArticle } from '../../../renderer/state/session.ts'
import { annotate } from '../../../renderer/storage/annotate.ts'
import { readBuckets } from '../../../renderer/storage/bucket-rows.ts'
import { WorkspaceProvider } from '../../../renderer/storage/hooks.tsx'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { openWorkspace } from '../../../renderer/storage/workspace.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { articleId, makeLibrary } from './data.ts'
import { marks, painted, repeated, settled, until } from './measure.ts'

const root = document.getElementById('root')!
const cards = () => document.querySelectorAll('[aria-label="Annotations"] li').length

/** The whole window over a stored library: opening its article, and one more annotation. */
export async function product(length: number, count: number, times: number) {
  const workspace = await openWorkspace(`bench-${length}-${count}`)
  const library = makeLibrary(length, count)
  await importLibrary(workspace, library)
  openArticle(null)
  show(workspace)
  await until(() => document.querySelector('[aria-label="Library"] li') !== null)
  const open = await repeated(
    times,
    async () => {
      openArticle(articleId)
      await until(() => marks() > 0 && cards() > 0)
      await painted()
    },
    async () => {
      openArticle(null)
      await until(() => document.querySelector('.reader') === null && marks() === 0)
      await settled()
    },
  )
  const read = await repeated(times, () =>
    Promise.all([
      workspace.database.texts.get(articleId),
      readBuckets(workspace.database, articleId),
    ]),
  )
  const [first] = library.annotations
  if (first === undefined) throw new RangeError('No annotation')
  const add = await repeated(
    15,
    async (round) => {
      const before = marks()
      const span = { start: 100 + round, end: 130 + round }
      await annotate(workspace, { articleId, span, quote: first.quote, tag: 'claim' })
      await until(() => marks() > before)
      await painted()
    },
    settled,
  )
  return { open, read, add }
}

/** From navigation until the list of the library is painted, in milliseconds. */
export async function startProduct() {
  show(await openWorkspace())
  await until(() => document.querySelector('[aria-label="Library"] li button') !== null)
  await painted()
  return performance.now()
}

/** Draws the whole window over a library. */
export function show(workspace: Workspace): void {
  createRoot(root).render(
    <WorkspaceProvider workspace={workspace}>
      <App host={browserHost} />
    </WorkspaceProvider>,
  )
}
