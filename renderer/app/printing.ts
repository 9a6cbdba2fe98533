import { createElement } from 'react'
import type { HostProblem } from '../../shared/ipc/answers.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Host } from '../platform/host.ts'
import { PrintSheet } from '../print/print-sheet.tsx'
import { withPrintSheet } from '../print/with-print-sheet.tsx'
import { notify } from '../state/notices.ts'
import { readPrintable } from '../storage/read-printable.ts'
import { useSession } from '../state/session.ts'
import type { Workspace } from '../storage/workspace.ts'
import { fileName } from './exporting.ts'

/** Prints the claim map as a table where that is looked at, else the open article. */
export async function printInSight(workspace: Workspace, host: Host): Promise<void> {
  const { view, articleId } = useSession.getState()
  if (view === 'map') {
    const { printMap } = await import('./print-map.tsx')
    await printMap(workspace, host, articleId)
  } else await printed(workspace, articleId, () => host.print())
}

/** Writes the same as a PDF file; only the desktop app can. */
export async function exportPdf(
  workspace: Workspace,
  host: Host,
  id: ArticleId | null,
): Promise<void> {
  const { desktop } = host
  if (desktop === null) return
  const name = await printed(workspace, id, (title) => desktop.exportPdf(`${fileName(title)}.pdf`))
  if (typeof name === 'string') notify({ text: `Exported “${name}”.` })
}

/** What the printing gave; null when there was nothing to print or it could not be done. */
async function printed<Done>(
  workspace: Workspace,
  id: ArticleId | null,
  print: (title: string) => Promise<Result<Done, HostProblem>>,
): Promise<Done | null> {
  const printable = id === null ? null : await readPrintable(workspace, id)
  if (printable === null) {
    notify({ text: 'Open an article first; then it can be printed.' })
    return null
  }
  const done = await withPrintSheet(createElement(PrintSheet, printable), () =>
    print(printable.article.title),
  )
  if (done.ok) return done.value
  notify({ tone: 'problem', text: done.problem.sentence })
  return null
}
