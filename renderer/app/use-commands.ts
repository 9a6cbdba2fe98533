import { useEffect, useMemo } from 'react'
import type { Host, PickedFile } from '../platform/host.ts'
import { notify } from '../state/notices.ts'
import { setPreferences, usePreferences } from '../state/preferences.ts'
import {
  closeDrawer,
  selectAnnotation,
  setDraft,
  setRelating,
  toggleDrawer,
  useSession,
} from '../state/session.ts'
import { useWorkspace } from '../storage/hooks.tsx'
import type { Workspace } from '../storage/workspace.ts'
import { deleteSelected, tagSelection, turnHistory } from './actions.ts'
import type { Commands } from './commands.ts'
import { importPickedFiles } from './exchanging.ts'
import { observeKeys } from './keyboard.ts'
import { exportPdf, printArticle } from './printing.ts'
import { startRelating, observeRelating } from './relating.ts'
import { receiveFiles } from './receive-files.ts'

interface CommandOptions {
  readonly host: Host
  /** Whether the side panes stand beside the article. */
  readonly wide: boolean
  readonly onExport: () => void
}

/** The commands of the window, run by its buttons and by key. */
export function useCommands({ host, wide, onExport }: CommandOptions): Commands {
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
      exportFile: onExport,
      print: () => void printArticle(workspace, host, useSession.getState().articleId),
      exportPdf: () => void exportPdf(workspace, host, useSession.getState().articleId),
      undo: () => void turnHistory(workspace, 'undo'),
      redo: () => void turnHistory(workspace, 'redo'),
      toggleLibrary: () => togglePane('library', wide),
      toggleAnnotations: () => togglePane('annotations', wide),
      tag: (tag) => void tagSelection(workspace, tag),
      deleteSelected: () => void deleteSelected(workspace),
      relate: startRelating,
      leave,
    }
  }, [host, wide, workspace, onExport])
  useEffect(() => observeKeys(commands), [commands])
  useEffect(() => observeRelating(workspace), [workspace])
  return commands
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

/** Lets go of the innermost thing that is held. */
function leave(): void {
  const { draft, selectedId, relatingFrom } = useSession.getState()
  if (relatingFrom !== null) setRelating(null)
  else if (draft !== null) {
    document.getSelection()?.removeAllRanges()
    setDraft(null)
  } else if (selectedId !== null) selectAnnotation(null)
  else closeDrawer()
}
