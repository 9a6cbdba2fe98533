import { useId } from 'react'
import {
  ALargeSmall,
  Command as CommandIcon,
  Download,
  FolderOpen,
  PanelLeft,
  PanelRight,
  Printer,
  Redo2,
  Undo2,
  Upload,
  Waypoints,
} from 'lucide-react'
import { useSession } from '../state/session.ts'
import { useHistory } from '../storage/hooks.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { shortTitle } from '../ui/short-title.ts'
import { Settings } from './settings.tsx'
import { isMac } from './commands/is-mac.ts'
import { shownKeys } from '../ui/keys.ts'
import type { Commands } from './commands/commands.ts'

interface AppBarProps {
  readonly commands: Commands
  readonly libraryShown: boolean
  readonly annotationsShown: boolean
}

/** The one line of tools at the top. */
export function AppBar({ commands, libraryShown, annotationsShown }: AppBarProps) {
  const history = useHistory()
  const mapShown = useSession(({ view }) => view === 'map')
  const settingsId = useId()
  return (
    <header className="app-bar">
      <IconButton
        icon={PanelLeft}
        label="Library pane"
        aria-expanded={libraryShown}
        onClick={commands.toggleLibrary}
      />
      <button
        type="button"
        className="button button-primary app-bar-open"
        title="Open article… (Ctrl+O)"
        onClick={commands.openFiles}
      >
        <FolderOpen size={16} aria-hidden /> <span className="button-words">Open article…</span>
      </button>
      <button
        type="button"
        className="button button-quiet app-bar-import"
        title="Import…"
        onClick={commands.importFiles}
      >
        <Upload size={16} aria-hidden /> <span className="button-words">Import…</span>
      </button>
      <span className="app-bar-space" />
      <IconButton
        icon={Undo2}
        label={history.undo === null ? 'Undo' : `Undo: ${shortTitle(history.undo)}`}
        shortcut="Ctrl+Z"
        disabled={history.undo === null}
        onClick={commands.undo}
      />
      <IconButton
        icon={Redo2}
        label={history.redo === null ? 'Redo' : `Redo: ${shortTitle(history.redo)}`}
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
      <IconButton
        icon={Waypoints}
        label="Claim map"
        shortcut={shownKeys('Mod+Shift+M', isMac())}
        aria-pressed={mapShown}
        onClick={commands.toggleMap}
      />
      <IconButton
        icon={CommandIcon}
        label="Commands"
        shortcut={shownKeys('Mod+K', isMac())}
        onClick={commands.showPalette}
      />
      <IconButton
        icon={Printer}
        label="Print"
        shortcut="Ctrl+P"
        className="app-bar-print"
        onClick={commands.print}
      />
      <IconButton icon={ALargeSmall} label="Reading settings" popoverTarget={settingsId} />
      <Settings id={settingsId} />
      <IconButton
        icon={PanelRight}
        label="Side pane"
        aria-expanded={annotationsShown}
        onClick={commands.toggleAnnotations}
      />
    </header>
  )
}
