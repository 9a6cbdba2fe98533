import { encodeLibrary } from '../../shared/exchange/encode-library.ts'
import { exchangeEnding } from '../../shared/ipc/file-kinds.ts'
import type { ArticleId } from '../../shared/model/article.ts'
import { counted } from '../../shared/text/counted.ts'
import type { Host } from '../platform/host.ts'
import { showDialog } from '../state/dialogs.ts'
import { notify } from '../state/notices.ts'
import { keepHandedOut, prepareHandout } from '../storage/assignments.ts'
import { reveal } from '../storage/returns.ts'
import type { Workspace } from '../storage/workspace.ts'

interface HandingOut {
  readonly articleIds: readonly ArticleId[]
  readonly annotators: readonly string[]
}

/** Writes a package for blind annotation, and remembers it once it was saved. */
export async function handOut(workspace: Workspace, host: Host, asked: HandingOut): Promise<void> {
  const { assignment, library } = await prepareHandout(workspace, asked)
  const saved = await host.saveFile({
    name: `Handout for ${asked.annotators.length === 1 ? (asked.annotators[0] ?? '') : counted(asked.annotators.length, 'annotator')}.${exchangeEnding}`,
    text: encodeLibrary(library),
    kind: 'exchange',
  })
  if (!saved.ok) {
    notify({ tone: 'problem', text: saved.problem.sentence })
    return
  }
  if (saved.value === null) return
  await keepHandedOut(workspace, assignment)
  notify({
    text: `Handed out ${counted(asked.articleIds.length, 'article')} as “${saved.value}”. Import… what comes back.`,
    action: { label: 'Handed out', run: () => showDialog('handed-out') },
  })
}

/** Opens what came back of an assignment. */
export async function openReturns(workspace: Workspace, id: string): Promise<void> {
  const opened = await reveal(workspace, id)
  if (opened.ok) {
    notify({
      text:
        opened.value === 0
          ? 'The work of others on it is shown from now on.'
          : `Opened ${counted(opened.value, 'return')}: they are in the library now.`,
    })
    return
  }
  const text = `“${opened.problem}” cannot be read any more, so nothing was opened.`
  notify({ tone: 'problem', text })
}
