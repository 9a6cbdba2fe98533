import { counted } from '../../shared/text/counted.ts'
import { ForeignDialog, toolNames } from '../exchange/foreign/foreign-dialog.tsx'
import type { ForeignDecision } from '../exchange/foreign/foreign-dialog.tsx'
import { settleForeign, useForeign } from '../state/foreign.ts'
import type { AskedForeign } from '../state/foreign.ts'
import { notify } from '../state/notices.ts'
import { importForeign } from '../storage/foreign.ts'
import type { ForeignArticle } from '../storage/foreign.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import type { Workspace } from '../storage/workspace.ts'
import { undoAction } from './undo-action.ts'

/** The file of another tool that waits for a person to say where its annotations go, if there is one. */
export function ForeignImport({ openArticle }: { readonly openArticle: ForeignArticle | null }) {
  const workspace = useWorkspace()
  const asked = useForeign(({ waiting }) => waiting[0])
  if (asked === undefined) return null
  return (
    <ForeignDialog
      key={asked.name}
      name={asked.name}
      file={asked.file}
      openArticle={openArticle}
      onClose={() => settleForeign(asked)}
      onImport={(decision) => void importDecided(workspace, asked, decision)}
    />
  )
}

async function importDecided(
  workspace: Workspace,
  asked: AskedForeign,
  decision: ForeignDecision,
): Promise<void> {
  settleForeign(asked)
  const { relations, tool } = asked.file
  const added = await importForeign(workspace, {
    ...decision,
    relations,
    tool: toolNames[tool],
  })
  if (added.annotations + added.relations === 0) {
    notify({ text: `“${asked.name}” has nothing that is not here already. Nothing was changed.` })
    return
  }
  const parts = [
    [added.annotations, 'annotation'],
    [added.relations, 'relation'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun))
  notify({
    text: `“${asked.name}”: added ${said.join(' and ')}.`,
    action: await undoAction(workspace),
  })
}
