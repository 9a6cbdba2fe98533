import type { ReactNode } from 'react'
import { BookOpen, ChartNoAxesColumn, Highlighter, History } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { CodebookPanel } from '../codebook/codebook-panel.tsx'
import type { Annotation } from '../../shared/model/annotation.ts'
import { HistoryList } from '../history/history-list.tsx'
import { toggleCompare } from './comparing.ts'
import { OverviewPanel } from '../overview/overview-panel.tsx'
import { setPreferences, usePreferences } from '../state/preferences.ts'
import { showSideTab, sideTabNames, sideTabs, useSession } from '../state/session.ts'
import type { SideTab } from '../state/session.ts'
import { editGuidance, restoreStandardGuidance } from '../storage/guidance.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { goBackTo } from './actions.ts'
import { showCountedInArticle, showCountedInLibrary } from './show-counted.ts'
import { Pane } from './pane.tsx'

interface SidePaneProps {
  /** The cards of the open article; undefined where none is open. */
  readonly annotations?: ReactNode
  /** What they show; null until read, undefined where no article is open. */
  readonly marked?: readonly Annotation[] | null
}

const icons: Readonly<Record<SideTab, LucideIcon>> = {
  annotations: Highlighter,
  overview: ChartNoAxesColumn,
  codebook: BookOpen,
  history: History,
}

/** The right pane: what is shown beside the article, one tab at a time. */
export function SidePane({ annotations, marked }: SidePaneProps) {
  const tab = useSession((session) => session.sideTab)
  const width = usePreferences((preferences) => preferences.annotationsWidth)
  return (
    <Pane
      side="annotations"
      title={sideTabNames[tab]}
      count={tab === 'annotations' ? marked?.length : undefined}
      width={width}
      range={[280, 520]}
      onWidth={(annotationsWidth) => setPreferences({ annotationsWidth })}
      tools={
        <Tabs
          label="Side pane"
          tabs={sideTabs.map((name) => ({ name, label: sideTabNames[name], icon: icons[name] }))}
          chosen={tab}
          onChoose={showSideTab}
        />
      }
    >
      <div className="side-tab" role="tabpanel" aria-label={sideTabNames[tab]}>
        <SideTabContent tab={tab} annotations={annotations} marked={marked} />
      </div>
    </Pane>
  )
}

interface SideTabContentProps {
  readonly tab: SideTab
  readonly annotations: ReactNode
  readonly marked: readonly Annotation[] | null | undefined
}

function SideTabContent({ tab, annotations, marked }: SideTabContentProps) {
  const workspace = useWorkspace()
  switch (tab) {
    case 'annotations':
      return (
        annotations ?? (
          <div className="empty-state">
            <p>Choose an article on the left to see what is marked in it.</p>
          </div>
        )
      )
    case 'overview':
      return (
        <OverviewPanel
          annotations={marked}
          onShowInArticle={showCountedInArticle}
          onShowInLibrary={showCountedInLibrary}
          onCompare={toggleCompare}
        />
      )
    case 'codebook':
      return (
        <CodebookPanel
          onEdit={(edited, fields) => void editGuidance(workspace, edited, fields)}
          onRestore={(restored) => void restoreStandardGuidance(workspace, restored)}
        />
      )
    case 'history':
      return <HistoryList onTurnTo={(step) => void goBackTo(workspace, step)} />
  }
}
