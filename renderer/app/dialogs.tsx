import { WordsDialog } from '../annotations/words-dialog.tsx'
import { ExportDialog } from '../exchange/export-dialog.tsx'
import { HandOutDialog } from '../handout/hand-out-dialog.tsx'
import type { Host } from '../platform/host.ts'
import { showDialog, useDialogs } from '../state/dialogs.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import type { ArticleRow } from '../storage/rows.ts'
import type { TeamControls } from '../team/team-controls.ts'
import { TeamDialog } from '../team/team-dialog.tsx'
import { shownTitle } from '../ui/shown-title.ts'
import { renameEverywhere } from './bulk.ts'
import type { Command } from './commands/command.ts'
import { Palette } from './commands/palette.tsx'
import { Shortcuts } from './commands/shortcuts.tsx'
import { MarkAll } from './mark-all.tsx'
import { exportLibrary } from './exporting.ts'
import { HandedOut } from './handed-out.tsx'
import { handOut } from './handing-out.ts'
import { RelateChooser } from './relate-chooser.tsx'

interface DialogsProps {
  readonly host: Host
  readonly table: readonly Command[]
  /** Null where the browser lets no page use a folder. */
  readonly team: TeamControls | null
  /** The open article. */
  readonly open: ArticleRow | null
}

/** The dialog that a command has opened. */
export function Dialogs({ host, table, team, open }: DialogsProps) {
  const workspace = useWorkspace()
  const name = useDialogs((dialogs) => dialogs.open)
  const close = () => showDialog(null)
  switch (name) {
    case null:
      return null
    case 'palette':
      return <Palette table={table} onClose={close} />
    case 'shortcuts':
      return <Shortcuts table={table} onClose={close} />
    case 'relate':
      return <RelateChooser onClose={close} />
    case 'mark-all':
      return <MarkAll onClose={close} />
    case 'words':
      return (
        <WordsDialog
          onRename={(rename) => void renameEverywhere(workspace, rename)}
          onClose={close}
        />
      )
    case 'handed-out':
      return <HandedOut />
    case 'hand-out':
      return (
        <HandOutDialog
          openArticle={open?.id ?? null}
          onClose={close}
          onHandOut={(articleIds, annotators) => {
            close()
            void handOut(workspace, host, { articleIds, annotators })
          }}
        />
      )
    case 'team':
      return <TeamDialog controls={team} isWatched={host.desktop !== null} onClose={close} />
    case 'export':
      return (
        <ExportDialog
          openArticle={open && { id: open.id, title: shownTitle(open.article) }}
          onTeam={() => showDialog('team')}
          onClose={close}
          onExport={(scope, format) => {
            close()
            const title =
              scope.kind === 'articles' && open ? shownTitle(open.article) : 'Claimbench library'
            void exportLibrary(workspace, host, { scope, title, format })
          }}
        />
      )
  }
}
