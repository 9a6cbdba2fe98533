import { isExchangeName } from '../../shared/ipc/file-kinds.ts'
import type { PickedFile } from '../platform/host.ts'
import type { Workspace } from '../storage/workspace.ts'
import { importPickedFiles } from './exchanging.ts'
import { openPickedFiles } from './opening.ts'

/**
 * Takes files of any kind: exchange files and annotations of other tools are imported, all others
 * opened as articles. No article is JSON.
 */
export async function receiveFiles(
  workspace: Workspace,
  files: readonly PickedFile[],
): Promise<void> {
  const isExchange = ({ name }: PickedFile) => isExchangeName(name) || /\.json(?:ld)?$/i.test(name)
  await importPickedFiles(workspace, files.filter(isExchange))
  await openPickedFiles(
    workspace,
    files.filter((file) => !isExchange(file)),
  )
}
