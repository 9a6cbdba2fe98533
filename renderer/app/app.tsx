import { useCallback, useEffect, useState } from 'react'
import { RestoreQuestion } from '../backup/restore-question.tsx'
import { ExportDialog } from '../exchange/export-dialog.tsx'
import { LibraryPanel } from '../library/library-panel.tsx'
import type { Host } from '../platform/host.ts'
import { setPreferences, usePreferences } from '../state/preferences.ts'
import { openArticle, useSession } from '../state/session.ts'
import { useArticle, useArticlePage, useWorkspace } from '../storage/hooks.tsx'
import { Notices } from '../ui/notices.tsx'
import { WorkBar } from '../ui/work-bar.tsx'
import { addSample, removeFromLibrary } from './actions.ts'
import { AppBar } from './app-bar.tsx'
import { exportLibrary } from './exchanging.ts'
import { OpenArticle } from './open-article.tsx'
import { Pane } from './pane.tsx'
import { openPasted } from './opening.ts'
import { receiveFiles } from './receive-files.ts'
import { useCommands } from './use-commands.ts'
import { useDesktop } from './use-desktop.ts'
import { useDropAndPaste } from './use-drop-and-paste.ts'
import { useTheme } from './use-theme.ts'
import { useWide } from './use-wide.ts'
import { Welcome } from './welcome.tsx'
import './layout.css'

/** The window: library, article, annotations, and the one line of tools above them. */
export function App({ host }: { readonly host: Host }) {
  useTheme()
  const workspace = useWorkspace()
  const { articleId, drawer } = useSession()
  const preferences = usePreferences()
  const wide = useWide()
  const [exporting, setExporting] = useState(false)
  const startExport = useCallback(() => setExporting(true), [])
  const row = useArticle(articleId)
  const library = useArticlePage(firstRow)
  const commands = useCommands({ host, wide, onExport: startExport })
  useDesktop(host, commands)
  const held = useDropAndPaste({
    onFiles: (files) => void receiveFiles(workspace, files),
    onText: (pasted) => void openPasted(workspace, pasted),
  })
  const sample = () => void addSample(workspace)
  const libraryShown = wide ? preferences.libraryShown : drawer === 'library'
  const annotationsShown = wide ? preferences.annotationsShown : drawer === 'annotations'
  const open = row ?? null

  useEffect(() => {
    document.title = open === null ? 'Claimbench' : `${open.article.title} – Claimbench`
  }, [open])

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
          onWidth={(libraryWidth) => setPreferences({ libraryWidth })}
        >
          <LibraryPanel
            onOpen={openArticle}
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
      {articleId !== null && row !== null && (
        <OpenArticle
          key={articleId}
          id={articleId}
          row={row}
          cardsShown={annotationsShown}
          onTag={commands.tag}
        />
      )}
      {row === null && library !== undefined && (
        <main className="app-article">
          <Welcome empty={library.total === 0} onOpen={commands.openFiles} onSample={sample} />
        </main>
      )}
      <WorkBar />
      {held && <div className="drop-hint">Drop to open</div>}
      {exporting && (
        <ExportDialog
          openArticle={open && { id: open.id, title: open.article.title }}
          onClose={() => setExporting(false)}
          onExport={(scope) => {
            setExporting(false)
            const title =
              scope.kind === 'articles' && open ? open.article.title : 'Claimbench library'
            void exportLibrary(workspace, host, { scope, title })
          }}
        />
      )}
      {host.desktop !== null && <RestoreQuestion desktop={host.desktop} />}
      <Notices />
    </div>
  )
}

const firstRow = { search: '', offset: 0, limit: 1 }
