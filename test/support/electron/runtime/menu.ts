import type { Menu as Real, MenuItemConstructorOptions } from 'electron'
import type { MenuEntry } from '../messages.ts'
import { app } from './app.ts'
import { only } from './only.ts'
import { called } from './record.ts'
import { focusedWindow, openWindows } from './windows.ts'

/** The labels that Electron gives to items with a role, where a test may name them. */
const roleLabels: Readonly<Record<string, string>> = {
  quit: 'Quit',
  close: 'Close Window',
  minimize: 'Minimize',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  delete: 'Delete',
  selectall: 'Select All',
  about: 'About',
  reload: 'Reload',
  togglefullscreen: 'Toggle Full Screen',
  zoomin: 'Zoom In',
  zoomout: 'Zoom Out',
  resetzoom: 'Actual Size',
  filemenu: 'File',
  editmenu: 'Edit',
  viewmenu: 'View',
  windowmenu: 'Window',
  help: 'Help',
  recentdocuments: 'Open Recent',
  clearrecentdocuments: 'Clear Recent',
  toggledevtools: 'Toggle Developer Tools',
}

/** What choosing an item with a role does here. */
const roleActs: Readonly<Record<string, () => void>> = {
  quit: () => app.quit(),
  close: () => currentWindow()?.close(),
  minimize: () => currentWindow()?.minimize(),
  togglefullscreen: () => {
    const window = currentWindow()
    window?.setFullScreen(!window.isFullScreen())
  },
  about: () => app.showAboutPanel(),
  clearrecentdocuments: () => app.clearRecentDocuments(),
}

interface Item {
  readonly id: string | null
  readonly role: string | null
  readonly type: string
  readonly accelerator: string | null
  label: string
  sublabel: string
  toolTip: string
  enabled: boolean
  visible: boolean
  checked: boolean
  submenu: MenuDouble | null
  menu: MenuDouble | null
  click: (...from: readonly unknown[]) => void
}

interface MenuDouble {
  readonly items: readonly Item[]
  readonly getMenuItemById: (id: string) => Item | null
}

let applicationMenu: MenuDouble | null = null

function buildFromTemplate(template: readonly MenuItemConstructorOptions[]): MenuDouble {
  const items = template.map(item)
  const menu = only('menu', {
    items,
    getMenuItemById: (id: string): Item | null => {
      for (const one of items) {
        const found = one.id === id ? one : one.submenu?.getMenuItemById(id)
        if (found !== undefined && found !== null) return found
      }
      return null
    },
  } satisfies Partial<Record<keyof Real, unknown>>)
  for (const one of items) one.menu = menu
  return menu
}

function item(options: MenuItemConstructorOptions): Item {
  const role = options.role?.toLowerCase() ?? null
  const submenu = Array.isArray(options.submenu)
    ? buildFromTemplate(options.submenu)
    : ((options.submenu as unknown as MenuDouble | undefined) ?? null)
  const type = options.type ?? (submenu === null ? 'normal' : 'submenu')
  const made: Item = only('menuItem', {
    id: options.id ?? null,
    role,
    type,
    accelerator: options.accelerator ?? null,
    label: options.label ?? roleLabels[role ?? ''] ?? '',
    sublabel: options.sublabel ?? '',
    toolTip: options.toolTip ?? '',
    enabled: options.enabled ?? true,
    visible: options.visible ?? true,
    checked: options.checked ?? false,
    submenu,
    menu: null,
    click: () => choose(made, options),
  })
  return made
}

function choose(chosen: Item, options: MenuItemConstructorOptions): void {
  if (chosen.type === 'checkbox') chosen.checked = !chosen.checked
  if (chosen.role !== null) {
    const act = roleActs[chosen.role]
    if (act === undefined) throw new Error(`The stand-in has no menu role ${chosen.role}`)
    act()
    return
  }
  const event = { triggeredByAccelerator: false }
  options.click?.(chosen as never, currentWindow() ?? undefined, event)
}

function currentWindow() {
  return focusedWindow() ?? [...openWindows][0]?.window ?? null
}

export const Menu = only('Menu', {
  buildFromTemplate,
  setApplicationMenu: (menu: MenuDouble | null) => {
    called('Menu.setApplicationMenu', menu === null ? null : 'a menu')
    applicationMenu = menu
  },
  getApplicationMenu: () => applicationMenu,
} satisfies Record<'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu', unknown>)

/** What a person sees of the menu bar. */
export function applicationMenuEntries(): readonly MenuEntry[] {
  return entries(applicationMenu)
}

function entries(menu: MenuDouble | null): readonly MenuEntry[] {
  return (menu?.items ?? []).map((one) => ({
    label: shownLabel(one),
    role: one.role,
    type: one.type,
    accelerator: one.accelerator,
    enabled: one.enabled,
    checked: one.checked,
    visible: one.visible,
    submenu: entries(one.submenu),
  }))
}

/** Chooses an item as a person would: one that is hidden or disabled cannot be. */
export function clickMenu(path: readonly string[]): void {
  let menu = applicationMenu
  let found: Item | undefined
  for (const label of path) {
    const items: readonly Item[] = menu?.items.filter(({ visible }) => visible) ?? []
    found = items.find((one) => shownLabel(one) === label)
    if (found === undefined) {
      const labels = items.map(shownLabel).join(', ')
      throw new Error(`The menu has no “${label}” of ${path.join(' > ')}, only: ${labels}`)
    }
    if (!found.enabled) throw new Error(`“${path.join(' > ')}” is disabled`)
    menu = found.submenu
  }
  found?.click()
}

/** Without the mark of the access key. */
function shownLabel({ label }: Item): string {
  return label.replaceAll(/&(.)/gu, '$1')
}
