import { tags } from '../../../shared/model/tag.ts'
import { sideTabNames, sideTabs } from '../../state/session.ts'
import { annotationCommands } from './annotation-commands.ts'
import type { Command } from './command.ts'
import type { Commands } from './commands.ts'
import { compareCommands } from './compare-commands.ts'
import { conflictCommands } from './conflict-commands.ts'
import { mapCommands } from './map-commands.ts'
import { overlappingCommands } from './overlapping-commands.ts'
import { findingCommands } from './finding-commands.ts'
import { relatingCommands } from './relating-commands.ts'
import { boundaryCommands, movingCommands, selectingCommands } from './moving-commands.ts'

/** Every command with its name and keys: what the keyboard, the palette and the list of keys read. */
export function commandTable(commands: Commands, isDesktop: boolean): readonly Command[] {
  return [
    ...fileCommands(commands, isDesktop),
    ...movingCommands(commands),
    ...overlappingCommands(commands),
    ...selectingCommands(commands),
    ...taggingCommands(commands),
    ...boundaryCommands(commands),
    ...findingCommands(commands),
    ...relatingCommands(commands),
    ...annotationCommands(commands),
    ...conflictCommands(commands),
    ...viewCommands(commands),
    ...mapCommands(commands),
    ...compareCommands(commands),
    ...historyCommands(commands),
  ]
}

function fileCommands(commands: Commands, isDesktop: boolean): readonly Command[] {
  const group = 'Files'
  const pdf: Command = {
    label: 'Export article as PDF…',
    group,
    keys: [],
    needs: 'article',
    run: commands.exportPdf,
  }
  return [
    {
      label: 'Open article…',
      group,
      keys: ['Mod+O'],
      whileTyping: true,
      run: commands.openFiles,
    },
    { label: 'Import…', group, keys: [], run: commands.importFiles },
    { label: 'Export…', group, keys: [], run: commands.exportFile },
    { label: 'Hand out…', group, keys: [], run: commands.handOut },
    { label: 'Show what was handed out', group, keys: [], run: commands.showHandedOut },
    { label: 'Team folder…', group, keys: [], run: commands.openTeam },
    {
      label: 'Print article or map',
      group,
      keys: ['Mod+P'],
      whileTyping: true,
      needs: 'article or map',
      run: commands.print,
    },
    ...(isDesktop ? [pdf] : []),
  ]
}

function taggingCommands(commands: Commands): readonly Command[] {
  const group = 'Tagging'
  return [
    ...tags.map((tag, index): Command => ({
      label: `Tag as ${tag}`,
      group,
      keys: [String(index + 1)],
      needs: 'words or annotation',
      run: () => commands.tag(tag),
    })),
    {
      label: 'Highlight without a tag, or take the tag away',
      group,
      keys: ['0'],
      needs: 'words or annotation',
      run: () => commands.tag(null),
    },
    {
      label: 'Delete annotation',
      group,
      keys: ['Delete', 'Backspace'],
      needs: 'annotation',
      run: commands.deleteSelected,
    },
    {
      label: 'Let go of the selection, then of the annotation',
      group,
      keys: ['Escape'],
      onlyByKey: true,
      run: commands.leave,
    },
  ]
}

function viewCommands(commands: Commands): readonly Command[] {
  const group = 'View'
  return [
    {
      label: 'Find a command',
      group,
      keys: ['Mod+K'],
      whileTyping: true,
      onlyByKey: true,
      run: commands.showPalette,
    },
    { label: 'Show all keys', group, keys: ['?'], run: commands.showShortcuts },
    {
      label: 'Show or hide the claim map',
      group,
      keys: ['Mod+Shift+M'],
      whileTyping: true,
      run: commands.toggleMap,
    },
    { label: 'Show or hide the library', group, keys: [], run: commands.toggleLibrary },
    { label: 'Show or hide the side pane', group, keys: [], run: commands.toggleAnnotations },
    ...sideTabs.map((tab): Command => ({
      label: `Show ${sideTabNames[tab].toLowerCase()}`,
      group,
      keys: [],
      run: () => commands.showTab(tab),
    })),
  ]
}

function historyCommands(commands: Commands): readonly Command[] {
  const group = 'Going back'
  return [
    { label: 'Undo', group, keys: ['Mod+Z'], run: commands.undo },
    { label: 'Redo', group, keys: ['Mod+Shift+Z', 'Mod+Y'], run: commands.redo },
  ]
}
