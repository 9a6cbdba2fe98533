import { lazy, Suspense } from 'react'
import { OpeningsList } from '../article/openings-list.tsx'
import { ConflictsView } from '../conflicts/conflicts-view.tsx'
import type { Host } from '../platform/host.ts'
import { LibrarySearch } from '../search/library/library-search.tsx'
import { useChanges } from '../state/changes.ts'
import { showOpenings, useOpenings } from '../state/openings.ts'
import { showView, useSession } from '../state/session.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import type { ArticleRow } from '../storage/rows.ts'
import { Changes } from './changes.tsx'
import type { Commands } from './commands/commands.ts'
import { OpenArticle } from './open-article.tsx'
import { settle } from './conflicting.tsx'
import { goToFound } from './finding.ts'
import { reviewArticle } from './reviewing.ts'
import { showArticle } from './show-article.ts'
import { SidePane } from './side-pane.tsx'
import { Welcome } from './welcome.tsx'

/** Loaded when first looked at: it brings the library that draws graphs. */
const ClaimMapPane = lazy(async () => {
  const { ClaimMapPane: pane } = await import('./claim-map-pane.tsx')
  return { default: pane }
})

const ComparePane = lazy(async () => {
  const { ComparePane: pane } = await import('./compare-pane.tsx')
  return { default: pane }
})

interface MiddleProps {
  readonly host: Host
  /** Of the open article; undefined until read, null when none is open. */
  readonly row: ArticleRow | null | undefined
  /** How many articles there are; undefined until read. */
  readonly total: number | undefined
  readonly cardsShown: boolean
  readonly commands: Commands
  readonly onSample: () => void
}

/** What stands between the panes: a list of opened files, what changed, the claim map, a comparison, the article, or a welcome. */
export function Middle({ host, row, total, cardsShown, commands, onSample }: MiddleProps) {
  const workspace = useWorkspace()
  const { view, articleId } = useSession()
  const isListed = useOpenings(({ shown }) => shown)
  const { newerId, fromId } = useChanges()
  if (isListed) {
    return (
      <main className="app-article">
        <OpeningsList
          onOpen={showArticle}
          onReview={(id) => void reviewArticle(workspace, id)}
          onClose={() => showOpenings(false)}
        />
      </main>
    )
  }
  if (newerId !== null) {
    return (
      <main className="app-article">
        <Changes key={newerId} newerId={newerId} fromId={fromId} host={host} />
      </main>
    )
  }
  if (view === 'search') {
    return (
      <main className="app-article">
        <LibrarySearch onOpen={goToFound} onLeave={() => showView('article')} />
      </main>
    )
  }
  if (view === 'conflicts') {
    return (
      <main className="app-article">
        <ConflictsView
          onOpen={commands.goToConflict}
          onSettle={(conflict, choice) => void settle(workspace, conflict, choice)}
          onClose={() => showView('article')}
        />
      </main>
    )
  }
  if (view === 'map') {
    return (
      <main className="app-article">
        <Suspense>
          <ClaimMapPane host={host} openId={row?.id ?? null} />
        </Suspense>
      </main>
    )
  }
  if (view === 'compare') {
    return (
      <main className="app-article">
        <Suspense>
          <ComparePane host={host} onImport={commands.importFiles} />
        </Suspense>
      </main>
    )
  }
  if (articleId !== null && row !== null) {
    return (
      <OpenArticle
        key={articleId}
        host={host}
        id={articleId}
        row={row}
        cardsShown={cardsShown}
        onTag={commands.tag}
        onMarkAll={commands.markAll}
      />
    )
  }
  if (row !== null || total === undefined) return null
  return (
    <>
      <main className="app-article">
        <Welcome empty={total === 0} onOpen={commands.openFiles} onSample={onSample} />
      </main>
      {/* Beside a first welcome there is nothing to show yet. */}
      {cardsShown && total > 0 && <SidePane />}
    </>
  )
}
