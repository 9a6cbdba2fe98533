import { posix, win32 } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import type { HostCommand } from '../../shared/ipc/announcements.ts'

export interface MenuParts {
  readonly platform: NodeJS.Platform
  readonly packaged: boolean
  /** Announces a command to the page. */
  readonly command: (command: HostCommand) => void
  /** Absolute paths, the latest first. On macOS the system keeps its own list. */
  readonly recent: readonly string[]
  readonly openRecentFile: (path: string) => void
  readonly clearRecentFiles: () => void
  readonly openBackupsFolder: () => void
  readonly about: () => void
}

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/**
 * The menu bar, by the conventions of each system.
 *
 * Keys that the page handles itself (open, undo, redo, find, …) are shown here and not registered: the
 * page knows what has the focus, and a field that is typed in has an undo of its own. macOS gives every
 * key of the menu to the menu. So undo and redo are commands to the page on each system, never
 * roles, and the page decides by the focus: the field's own undo there, else that of the library.
 */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const isMac = parts.platform === 'darwin'
  // On Windows and Linux Alt and the first letter open a menu.
  const top = (label: string): string => (isMac ? label : `&${label}`)
  return [
    ...(isMac ? [appMenu(parts)] : []),
    { label: top('File'), submenu: fileItems(parts) },
    { label: top('Edit'), submenu: editItems(parts) },
    { label: top('View'), submenu: viewItems(parts) },
    ...(isMac ? [windowMenu] : []),
    { label: top('Help'), role: 'help', submenu: helpItems(parts) },
  ]
}

function appMenu({ about }: MenuParts): Item {
  return {
    label: 'Claimbench',
    submenu: [
      { label: 'About Claimbench', click: about },
      separator,
      { label: 'Services', role: 'services' },
      separator,
      { label: 'Hide Claimbench', role: 'hide' },
      { label: 'Hide others', role: 'hideOthers' },
      { label: 'Show all', role: 'unhide' },
      separator,
      { label: 'Quit Claimbench', role: 'quit' },
    ],
  }
}

function fileItems(parts: MenuParts): Item[] {
  return [
    sends(parts, 'open-article', { label: 'Open article…', ...keyOfPage('CmdOrCtrl+O') }),
    recentMenu(parts),
    separator,
    sends(parts, 'import', { label: 'Import…' }),
    sends(parts, 'export', { label: 'Export…' }),
    sends(parts, 'team-folder', { label: 'Team folder…' }),
    separator,
    sends(parts, 'print', { label: 'Print…', accelerator: 'CmdOrCtrl+P' }),
    sends(parts, 'export-pdf', { label: 'Export PDF…' }),
    separator,
    lastFileItem(parts.platform),
  ]
}

/** The program outlives its window on macOS only, where quitting is in the menu of the program. */
function lastFileItem(platform: NodeJS.Platform): Item {
  if (platform === 'darwin') return { label: 'Close window', role: 'close' }
  return { label: platform === 'win32' ? 'Exit' : 'Quit', role: 'quit' }
}

function recentMenu(parts: MenuParts): Item {
  const { platform, recent, openRecentFile, clearRecentFiles } = parts
  const label = 'Open recent'
  if (platform === 'darwin') {
    const clear: Item = { label: 'Clear menu', role: 'clearRecentDocuments' }
    return { label, role: 'recentDocuments', submenu: [clear] }
  }
  const names = namesOf(recent, platform)
  const files = recent.map((path, index): Item => ({
    // An ampersand underlines the next letter.
    label: (names[index] ?? path).replaceAll('&', '&&'),
    click: () => openRecentFile(path),
  }))
  return {
    label,
    enabled: recent.length > 0,
    submenu: [...files, separator, { label: 'Clear list', click: clearRecentFiles }],
  }
}

/** The names of files, with the folder where two have the same name. */
function namesOf(paths: readonly string[], platform: NodeJS.Platform): readonly string[] {
  const system = platform === 'win32' ? win32 : posix
  const names = paths.map((path) => system.basename(path))
  return paths.map((path) => {
    const name = system.basename(path)
    const isAlone = names.indexOf(name) === names.lastIndexOf(name)
    return isAlone ? name : `${name} (${system.dirname(path)})`
  })
}

function editItems(parts: MenuParts): Item[] {
  const redoKey = parts.platform === 'win32' ? 'CmdOrCtrl+Y' : 'Shift+CmdOrCtrl+Z'
  return [
    sends(parts, 'undo', { label: 'Undo', ...keyOfPage('CmdOrCtrl+Z') }),
    sends(parts, 'redo', { label: 'Redo', ...keyOfPage(redoKey) }),
    separator,
    { label: 'Cut', role: 'cut' },
    { label: 'Copy', role: 'copy' },
    { label: 'Paste', role: 'paste' },
    { label: 'Select all', role: 'selectAll' },
    separator,
    sends(parts, 'find', { label: 'Find in the article…', ...keyOfPage('CmdOrCtrl+F') }),
    sends(parts, 'search-library', {
      label: 'Search the library…',
      ...keyOfPage('Shift+CmdOrCtrl+F'),
    }),
  ]
}

/** Nothing reloads the page: that would lose what is being written. */
function viewItems(parts: MenuParts): Item[] {
  return [
    sends(parts, 'toggle-library', { label: 'Show or hide library' }),
    sends(parts, 'toggle-annotations', { label: 'Show or hide annotations' }),
    sends(parts, 'toggle-map', {
      label: 'Show or hide the claim map',
      ...keyOfPage('Shift+CmdOrCtrl+M'),
    }),
    sends(parts, 'toggle-compare', {
      label: 'Compare annotators',
      ...keyOfPage('Shift+CmdOrCtrl+L'),
    }),
    sends(parts, 'show-conflicts', { label: 'Open conflicts' }),
    separator,
    sends(parts, 'show-palette', { label: 'Find a command…', ...keyOfPage('CmdOrCtrl+K') }),
    separator,
    { label: 'Actual size', role: 'resetZoom' },
    { label: 'Zoom in', role: 'zoomIn' },
    // On most keyboards plus is Shift and equals; people press the key without Shift.
    {
      label: 'Zoom in',
      role: 'zoomIn',
      accelerator: 'CmdOrCtrl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    { label: 'Zoom out', role: 'zoomOut' },
    separator,
    { label: 'Full screen', role: 'togglefullscreen' },
    ...(parts.packaged ? [] : [separator, developerTools]),
  ]
}

const developerTools: Item = { label: 'Developer tools', role: 'toggleDevTools' }

const windowMenu: Item = {
  label: 'Window',
  role: 'window',
  submenu: [
    { label: 'Minimise', role: 'minimize' },
    { label: 'Zoom', role: 'zoom' },
    separator,
    { label: 'Bring all to front', role: 'front' },
  ],
}

function helpItems(parts: MenuParts): Item[] {
  const { platform, openBackupsFolder, about } = parts
  const items = [
    sends(parts, 'show-keys', { label: 'All keys' }),
    { label: 'Open backups folder', click: openBackupsFolder },
  ]
  if (platform === 'darwin') return items
  return [...items, separator, { label: 'About Claimbench', click: about }]
}

/** Shown, and left to the page. */
function keyOfPage(accelerator: string): Item {
  return { accelerator, registerAccelerator: false }
}

function sends({ command }: MenuParts, sent: HostCommand, item: Item): Item {
  return { ...item, click: () => command(sent) }
}
