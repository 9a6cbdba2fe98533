import { useEffect, useRef } from 'react'
import { TextSearch } from 'lucide-react'
import type { ArticleId } from '../../shared/model/article.ts'
import { RestoreQuestion } from '../backup/restore-question.tsx'
import { ConflictsNotice } from '../conflicts/conflicts-notice.tsx'
import { LibraryPanel } from '../library/library-panel.tsx'
import type { Host } from '../platform/host.ts'
import { setPreferences, usePreferences } from '../state/preferences.ts'
import { openArticle, useSession } from '../state/session.ts'
import { useArticle, useArticlePage, useWorkspace } from '../storage/hooks.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Notices } from '../ui/notices.tsx'
import { shortTitle } from '../ui/short-title.ts'
import { shownTitle } from '../ui/shown-title.ts'
import { WorkBar } from '../ui/work-bar.tsx'
import { addSample, removeFromLibrary } from './actions.ts'
import { isMac } from './commands/is-mac.ts'
import { shownKeys } from '../ui/keys.ts'
import { AppBar } from './app-bar.tsx'
import { Dialogs } from './dialogs.tsx'
import { ForeignImport } from './foreign-import.tsx'
import { ImportQuestion } from './import-question.tsx'
import { Pane } from './pane.tsx'
import { Middle } from './middle.tsx'
import { showArticle } from './show-article.ts'
import { openPasted } from './opening.ts'
import { Review } from './review.tsx'
import { receiveFiles } from './receive-files.ts'
import { useCommands } from './commands/use-commands.ts'
import { useDesktop } from './use-desktop.ts'
import { useDropAndPaste } from './use-drop-and-paste.ts'
import { useTeamFolder } from './use-team.ts'
import { useTheme } from './use-theme.ts'
import { useWide } from './use-wide.ts'
import './layout.css'

/** The window: library, article, annotations, and the one line of tools above them. */
export function App({ host }: { readonly host: Host }) {
  useTheme()
  const workspace = useWorkspace()
  const { articleId, drawer } = useSession()
  const preferences = usePreferences()
  const wide = useWide()
  const row = useArticle(articleId)
  const library = useArticlePage(firstRow)
  const { commands, table } = useCommands({ host, wide })
  const team = useTeamFolder(host)
  useDesktop(host, commands, team)
  const held = useDropAndPaste({
    onFiles: (files) => void receiveFiles(workspace, files),
    onText: (pasted) => void openPasted(workspace, pasted),
  })
  const sample = () => void addSample(workspace)
  const libraryShown = wide ? preferences.libraryShown : drawer === 'library'
  const annotationsShown = wide ? preferences.annotationsShown : drawer === 'annotations'
  const open = row ?? null

  useEffect(() => {
    document.title =
      open === null ? 'Claimbench' : `${shortTitle(shownTitle(open.article))} – Claimbench`
  }, [open])

  const seenRef = useRef<ArticleId | null>(null)
  // Removed here by undo, in another window or by an import: what was selected in it goes with it.
  // One that is not there at the start may still come with a backup.
  useEffect(() => {
    if (row !== null && row !== undefined) seenRef.current = row.id
    else if (row === null && articleId !== null && seenRef.current === articleId) openArticle(null)
  }, [articleId, row])

  return (
    <div className="app">
      <AppBar commands={commands} libraryShown={libraryShown} annotationsShown={annotationsShown} />
      {libraryShown && (
        <Pane
          side="library"
          title="Library"
          count={library?.total}
          width={preferences.libraryWidth}
          range={[200, 420]}
          tools={
            <IconButton
              icon={TextSearch}
              label="Search the library"
              shortcut={shownKeys('Mod+Shift+F', isMac())}
              onClick={commands.searchLibrary}
            />
          }
          onWidth={(libraryWidth) => setPreferences({ libraryWidth })}
        >
          <ConflictsNotice onShow={commands.showConflicts} />
          <LibraryPanel
            onOpen={showArticle}
            onRemove={(id) => void removeFromLibrary(workspace, id)}
            whenEmpty={
              <div className="empty-state">
                <p>Articles that you open are kept here.</p>
                <button type="button" className="button" onClick={sample}>
                  Add the sample article
                </button>
              </div>
            }
          />
        </Pane>
      )}
      <Middle
        host={host}
        row={row}
        total={library?.total}
        cardsShown={annotationsShown}
        commands={commands}
        onSample={sample}
      />
      <WorkBar />
      {held && <div className="drop-hint">Drop to open</div>}
      <Dialogs host={host} table={table} team={team} open={open} />
      <Review />
      <ImportQuestion />
      <ForeignImport openArticle={open && { id: open.id, title: shownTitle(open.article) }} />
      {host.desktop !== null && <RestoreQuestion desktop={host.desktop} />}
      <Notices />
    </div>
  )
}

const firstRow = { search: '', offset: 0, limit: 1 }
