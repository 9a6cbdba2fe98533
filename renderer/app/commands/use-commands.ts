import { useEffect, useMemo } from 'react'
import type { Host, PickedFile } from '../../platform/host.ts'
import { askField } from '../../state/asked-field.ts'
import { chooseNone, toggleChosen, useChosen } from '../../state/chosen.ts'
import { showDialog } from '../../state/dialogs.ts'
import { useClaimMap } from '../../state/claim-map.ts'
import { stepCase } from '../../state/compare.ts'
import { useDeciding } from '../../state/deciding.ts'
import { closeFind, useFind } from '../../state/find.ts'
import { clearFilter } from '../../state/filter.ts'
import { askToMove } from '../../state/moves.ts'
import { notify } from '../../state/notices.ts'
import { setPreferences, usePreferences } from '../../state/preferences.ts'
import { selectText } from '../../reader/select-text.ts'
import {
  closeDrawer,
  goToAnnotation,
  hideOverlaps,
  openDrawer,
  selectAnnotation,
  setDraft,
  setRelating,
  showSideTab,
  showView,
  toggleDrawer,
  useSession,
} from '../../state/session.ts'
import type { SideTab } from '../../state/session.ts'
import { useWorkspace } from '../../storage/hooks.tsx'
import type { Workspace } from '../../storage/workspace.ts'
import { deleteSelected, tagSelection, turnHistory } from '../actions.ts'
import { chooseShown } from '../bulk.ts'
import type { Commands, Deciding } from './commands.ts'
import { exportConsensus } from '../deciding.ts'
import { importPickedFiles } from '../exchanging.ts'
import { commandTable } from './command-table.ts'
import type { Command } from './command.ts'
import { observeKeys } from './observe-keys.ts'
import { exportPdf, printInSight } from '../printing.ts'
import { leaveCase, toggleCompare } from '../comparing.ts'
import { leaveMap, toggleMap } from '../mapping.ts'
import { goToConflict, showConflicts, stepConflict } from '../conflicting.tsx'
import { goToOverlapping } from '../overlapping.ts'
import { askToMark } from '../marking.ts'
import { findInArticle, searchLibrary, stepFind } from '../finding.ts'
import { followBack, followNext } from '../following.ts'
import { startRelating, observeRelating } from '../relating.ts'
import { receiveFiles } from '../receive-files.ts'

interface CommandOptions {
  readonly host: Host
  /** Whether the side panes stand beside the article. */
  readonly wide: boolean
}

interface WindowCommands {
  readonly commands: Commands
  /** The same with names and keys. */
  readonly table: readonly Command[]
}

/** The commands of the window, run by its buttons, by key and by name. */
export function useCommands({ host, wide }: CommandOptions): WindowCommands {
  const workspace = useWorkspace()
  const commands = useMemo((): Commands => {
    const pick = async (
      kind: 'article' | 'exchange',
      take: (workspace: Workspace, files: readonly PickedFile[]) => Promise<void>,
    ) => {
      const picked = await host.pickFiles({ kind })
      if (picked.ok) await take(workspace, picked.value)
      else notify({ tone: 'problem', text: picked.problem.sentence })
    }
    return {
      openFiles: () => void pick('article', receiveFiles),
      importFiles: () => void pick('exchange', importPickedFiles),
      exportFile: () => showDialog('export'),
      handOut: () => showDialog('hand-out'),
      showHandedOut: () => showDialog('handed-out'),
      openTeam: () => showDialog('team'),
      print: () => void printInSight(workspace, host),
      exportPdf: () => void exportPdf(workspace, host, useSession.getState().articleId),
      undo: () => void turnHistory(workspace, 'undo'),
      redo: () => void turnHistory(workspace, 'redo'),
      toggleLibrary: () => togglePane('library', wide),
      toggleAnnotations: () => togglePane('annotations', wide),
      showTab: (tab) => showTab(tab, wide),
      goToOverlapping: (way) => void goToOverlapping(workspace, way),
      tag: (tag) => void tagSelection(workspace, tag),
      deleteSelected: () => void deleteSelected(workspace),
      relate: startRelating,
      followRelation: () => void followNext(workspace),
      followBack: () => void followBack(workspace),
      askField: (field) => {
        showTab('annotations', wide)
        askField(field)
      },
      toggleChosen: toggleSelected,
      chooseShown: () => void chooseShown(workspace),
      chooseNone,
      clearFilter,
      showWords: () => showDialog('words'),
      move: askToMove,
      goToSelected,
      selectText,
      find: findInArticle,
      searchLibrary,
      stepFind,
      markAll: () => void askToMark(workspace),
      showConflicts,
      stepConflict: (by) => void stepConflict(workspace, by).then(() => showCards(wide)),
      goToConflict: (conflict) => {
        goToConflict(conflict)
        showCards(wide)
      },
      leave,
      toggleMap,
      walkMap: (direction) => useClaimMap.getState().controls?.walk(direction),
      focusClaim: () => useClaimMap.getState().controls?.focus(),
      zoomMap: (to) => useClaimMap.getState().controls?.zoom(to),
      toggleCompare,
      stepCase,
      decide: decideByKey,
      exportConsensus: () => void exportConsensus(workspace, host),
      showPalette: () => showDialog('palette'),
      showShortcuts: () => showDialog('shortcuts'),
    }
  }, [host, wide, workspace])
  const isDesktop = host.desktop !== null
  const table = useMemo(() => commandTable(commands, isDesktop), [commands, isDesktop])
  useEffect(() => observeKeys(table), [table])
  useEffect(() => observeRelating(workspace), [workspace])
  return { commands, table }
}

function decideByKey(what: Deciding): void {
  const { controls } = useDeciding.getState()
  if (what.kind === 'keep') controls?.keep(what.index)
  else if (what.kind === 'all') controls?.keepAll()
  else if (what.kind === 'none') controls?.keepNone()
  else if (what.kind === 'another') controls?.askAnother()
  else if (what.kind === 'reason') controls?.askReason()
  else controls?.takeBack()
}

function showTab(tab: SideTab, wide: boolean): void {
  showSideTab(tab)
  if (wide) setPreferences({ annotationsShown: true })
  else openDrawer('annotations')
}

/** Shows the card that is open, where an article is what is looked at. */
function showCards(wide: boolean): void {
  const { view, selectedId } = useSession.getState()
  if (view === 'article' && selectedId !== null) showTab('annotations', wide)
}

function togglePane(pane: 'library' | 'annotations', wide: boolean): void {
  if (!wide) {
    toggleDrawer(pane)
    return
  }
  const { libraryShown, annotationsShown } = usePreferences.getState()
  setPreferences(
    pane === 'library' ? { libraryShown: !libraryShown } : { annotationsShown: !annotationsShown },
  )
}

function toggleSelected(): void {
  const { articleId, selectedId } = useSession.getState()
  if (articleId !== null && selectedId !== null) toggleChosen(articleId, selectedId)
}

function goToSelected(): void {
  const { articleId, selectedId } = useSession.getState()
  if (articleId !== null && selectedId !== null) goToAnnotation(selectedId, articleId)
}

/** Lets go of the innermost thing that is held. */
function leave(): void {
  const { view, articleId, draft, overlaps, selectedId, relatingFrom } = useSession.getState()
  if (view === 'map' && leaveMap()) return
  if (view === 'compare' && leaveCase()) return
  if (view === 'search' || view === 'conflicts') {
    showView('article')
    return
  }
  if (relatingFrom !== null) setRelating(null)
  else if (draft !== null) {
    document.getSelection()?.removeAllRanges()
    setDraft(null)
  } else if (overlaps !== null) hideOverlaps()
  else if (selectedId !== null) selectAnnotation(null)
  else if (useChosen.getState().ids.size > 0) chooseNone()
  else if (useFind.getState().asked?.articleId === articleId) closeFind()
  else closeDrawer()
}
