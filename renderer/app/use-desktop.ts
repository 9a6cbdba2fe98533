import { useEffect } from 'react'
import type { HostCommand } from '../../shared/ipc/announcements.ts'
import { encodeInWorker } from '../backup/encode-in-worker.ts'
import { keepBackups } from '../backup/keep-backups.ts'
import type { Host } from '../platform/host.ts'
import { notify } from '../state/notices.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import { writesFinished } from '../storage/writes-finished.ts'
import type { TeamControls } from '../team/team-controls.ts'
import { isOverlaid } from '../ui/is-overlaid.ts'
import type { Commands } from './commands/commands.ts'
import { receiveFiles } from './receive-files.ts'

/** Answers the desktop app: its menu, the files it is given, its closing; and keeps the backups. */
export function useDesktop({ desktop }: Host, commands: Commands, team: TeamControls | null): void {
  const workspace = useWorkspace()
  useEffect(() => desktop?.onCommand((command) => run(command, commands)), [desktop, commands])
  useEffect(() => {
    if (desktop === null) return
    const backups = keepBackups({
      workspace,
      desktop,
      encode: encodeInWorker,
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
      onProblem: ({ sentence }) => notify({ tone: 'problem', text: sentence }),
    })
    const stops = [
      backups.close,
      desktop.onFilesGiven((files) => void receiveFiles(workspace, files)),
      desktop.onProblem((sentence) => notify({ tone: 'problem', text: sentence })),
      desktop.onClosing(async () => {
        // A field keeps what was typed in it when it loses the focus.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        await writesFinished(workspace)
        await backups.flush()
        // Last, since a network share can take its time.
        await team?.exchange()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [desktop, workspace, team])
}

function run(command: HostCommand, commands: Commands): void {
  const byName: Readonly<Record<HostCommand, () => void>> = {
    'open-article': commands.openFiles,
    import: commands.importFiles,
    export: commands.exportFile,
    'team-folder': () => unlessOverlaid(commands.openTeam),
    print: commands.print,
    'export-pdf': commands.exportPdf,
    undo: () => undoInField('undo') || commands.undo(),
    redo: () => undoInField('redo') || commands.redo(),
    find: () => unlessOverlaid(commands.find),
    'search-library': () => unlessOverlaid(commands.searchLibrary),
    'toggle-library': commands.toggleLibrary,
    'toggle-annotations': commands.toggleAnnotations,
    'toggle-map': () => unlessOverlaid(commands.toggleMap),
    'toggle-compare': () => unlessOverlaid(commands.toggleCompare),
    'show-conflicts': () => unlessOverlaid(commands.showConflicts),
    'show-palette': () => unlessOverlaid(commands.showPalette),
    'show-keys': () => unlessOverlaid(commands.showShortcuts),
  }
  byName[command]()
}

/** As by key: nothing changes behind what stands over the page. */
function unlessOverlaid(run: () => void): void {
  if (!isOverlaid()) run()
}

/** A field that is typed in has an undo of its own; true when it was that one. */
function undoInField(way: 'undo' | 'redo'): boolean {
  const { activeElement } = document
  const typing =
    activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement
  // The only way to a field's own undo, deprecated without anything in its place.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  return typing && document.execCommand(way)
}
