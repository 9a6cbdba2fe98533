import { useId } from 'react'
import {
  ALargeSmall,
  Download,
  PanelLeft,
  PanelRight,
  Printer,
  Redo2,
  Undo2,
  Upload,
} from 'lucide-react'
import { useHistory } from '../storage/hooks.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Settings } from './settings.tsx'
import type { Commands } from './commands.ts'

interface AppBarProps {
  readonly commands: Commands
  readonly libraryShown: boolean
  readonly annotationsShown: boolean
}

/** The one line of tools at the top. */
export function AppBar({ commands, libraryShown, annotationsShown }: AppBarProps) {
  const history = useHistory()
  const settingsId = useId()
  return (
    <header className="app-bar">
      <IconButton
        icon={PanelLeft}
        label="Library pane"
        aria-expanded={libraryShown}
        onClick={commands.toggleLibrary}
      />
      <button type="button" className="button button-primary" onClick={commands.openFiles}>
        Open article…
      </button>
      <button
        type="button"
        className="button button-quiet"
        title="Import…"
        onClick={commands.importFiles}
      >
        <Upload size={16} aria-hidden /> <span className="button-words">Import…</span>
      </button>
      <span className="app-bar-space" />
      <IconButton
        icon={Undo2}
        label={history.undo === null ? 'Undo' : `Undo: ${history.undo}`}
        shortcut="Ctrl+Z"
        disabled={history.undo === null}
        onClick={commands.undo}
      />
      <IconButton
        icon={Redo2}
        label={history.redo === null ? 'Redo' : `Redo: ${history.redo}`}
        shortcut="Ctrl+Y"
        disabled={history.redo === null}
        onClick={commands.redo}
      />
      <button
        type="button"
        className="button button-quiet"
        title="Export…"
        onClick={commands.exportFile}
      >
        <Download size={16} aria-hidden /> <span className="button-words">Export…</span>
      </button>
      <IconButton icon={Printer} label="Print" shortcut="Ctrl+P" onClick={commands.print} />
      <IconButton icon={ALargeSmall} label="Reading settings" popoverTarget={settingsId} />
      <Settings id={settingsId} />
      <IconButton
        icon={PanelRight}
        label="Annotations pane"
        aria-expanded={annotationsShown}
        onClick={commands.toggleAnnotations}
      />
    </header>
  )
}
