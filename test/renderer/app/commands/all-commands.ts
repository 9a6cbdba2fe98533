import type { Commands } from '../../../../renderer/app/commands/commands.ts'

/** Every command, and which of them were called with what. */
export function allCommands() {
  const calls: unknown[][] = []
  const said =
    (name: string) =>
    (...parameters: unknown[]) => {
      calls.push([name, ...parameters])
    }
  const commands: Commands = {
    openFiles: said('openFiles'),
    importFiles: said('importFiles'),
    exportFile: said('exportFile'),
    handOut: said('handOut'),
    showHandedOut: said('showHandedOut'),
    openTeam: said('openTeam'),
    print: said('print'),
    exportPdf: said('exportPdf'),
    undo: said('undo'),
    redo: said('redo'),
    toggleLibrary: said('toggleLibrary'),
    toggleAnnotations: said('toggleAnnotations'),
    showTab: said('showTab'),
    goToOverlapping: said('goToOverlapping'),
    tag: said('tag'),
    deleteSelected: said('deleteSelected'),
    relate: said('relate'),
    followRelation: said('followRelation'),
    followBack: said('followBack'),
    askField: said('askField'),
    toggleChosen: said('toggleChosen'),
    chooseShown: said('chooseShown'),
    chooseNone: said('chooseNone'),
    clearFilter: said('clearFilter'),
    showWords: said('showWords'),
    move: said('move'),
    goToSelected: said('goToSelected'),
    selectText: said('selectText'),
    find: said('find'),
    searchLibrary: said('searchLibrary'),
    stepFind: said('stepFind'),
    markAll: said('markAll'),
    leave: said('leave'),
    showConflicts: said('showConflicts'),
    stepConflict: said('stepConflict'),
    goToConflict: said('goToConflict'),
    toggleMap: said('toggleMap'),
    walkMap: said('walkMap'),
    focusClaim: said('focusClaim'),
    zoomMap: said('zoomMap'),
    toggleCompare: said('toggleCompare'),
    stepCase: said('stepCase'),
    decide: said('decide'),
    exportConsensus: said('exportConsensus'),
    showPalette: said('showPalette'),
    showShortcuts: said('showShortcuts'),
  }
  return { commands, calls }
}
