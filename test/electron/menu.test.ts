import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../electron/main/menu.ts'
import type { MenuParts } from '../../electron/main/menu.ts'
import { hostCommands } from '../../shared/ipc/announcements.ts'

type Item = MenuItemConstructorOptions
const platforms = ['darwin', 'win32', 'linux'] as const

/** The menu, and what was done by clicking in it. */
function menu(changes: Partial<MenuParts> = {}) {
  const done: string[] = []
  const template = menuTemplate({
    platform: 'linux',
    packaged: true,
    command: (command) => done.push(command),
    recent: [],
    openRecentFile: (path) => done.push(`open ${path}`),
    clearRecentFiles: () => done.push('clear'),
    openBackupsFolder: () => done.push('backups'),
    about: () => done.push('about'),
    ...changes,
  })
  return { template, done }
}

function itemsOf({ submenu }: Item): readonly Item[] {
  return Array.isArray(submenu) ? submenu : []
}

function everyItem(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...everyItem(itemsOf(item))])
}

function find(template: readonly Item[], label: string): Item {
  return everyItem(template).find((item) => item.label === label)!
}

function click(item: Item): void {
  const press = item.click as (() => void) | undefined
  press?.()
}

/** A menu as one line per item: label, key in brackets if the page handles it, role. */
function outline(template: readonly Item[]): readonly string[] {
  return template.flatMap((top) => [
    top.label ?? '',
    ...itemsOf(top)
      .filter(({ visible }) => visible !== false)
      .map(({ type, label, accelerator, registerAccelerator, role }) => {
        if (type === 'separator') return '  -'
        const key = registerAccelerator === false ? `[${accelerator}]` : accelerator
        return `  ${[label, key, role && `<${role}>`].filter(Boolean).join(' ')}`
      }),
  ])
}

const file = [
  '  Open article… [CmdOrCtrl+O]',
  '  Open recent',
  '  -',
  '  Import…',
  '  Export…',
  '  Team folder…',
  '  -',
  '  Print… CmdOrCtrl+P',
  '  Export PDF…',
  '  -',
]
const clipboardAndSearch = [
  '  Cut <cut>',
  '  Copy <copy>',
  '  Paste <paste>',
  '  Select all <selectAll>',
  '  -',
  '  Find in the article… [CmdOrCtrl+F]',
  '  Search the library… [Shift+CmdOrCtrl+F]',
]
const view = [
  '  Show or hide library',
  '  Show or hide annotations',
  '  Show or hide the claim map [Shift+CmdOrCtrl+M]',
  '  Compare annotators [Shift+CmdOrCtrl+L]',
  '  Open conflicts',
  '  -',
  '  Find a command… [CmdOrCtrl+K]',
  '  -',
  '  Actual size <resetZoom>',
  '  Zoom in <zoomIn>',
  '  Zoom out <zoomOut>',
  '  -',
  '  Full screen <togglefullscreen>',
]

describe('menuTemplate', () => {
  it.each([
    { platform: 'linux', redo: 'Shift+CmdOrCtrl+Z', quit: 'Quit' },
    { platform: 'win32', redo: 'CmdOrCtrl+Y', quit: 'Exit' },
  ] as const)('follows the conventions of $platform', ({ platform, redo, quit }) => {
    expect(outline(menu({ platform }).template)).toEqual([
      '&File',
      ...file,
      `  ${quit} <quit>`,
      '&Edit',
      '  Undo [CmdOrCtrl+Z]',
      `  Redo [${redo}]`,
      '  -',
      ...clipboardAndSearch,
      '&View',
      ...view,
      '&Help',
      '  All keys',
      '  Open backups folder',
      '  -',
      '  About Claimbench',
    ])
  })

  it('follows the conventions of macOS', () => {
    expect(outline(menu({ platform: 'darwin' }).template)).toEqual([
      'Claimbench',
      '  About Claimbench',
      '  -',
      '  Services <services>',
      '  -',
      '  Hide Claimbench <hide>',
      '  Hide others <hideOthers>',
      '  Show all <unhide>',
      '  -',
      '  Quit Claimbench <quit>',
      'File',
      ...file.map((line) => (line === '  Open recent' ? `${line} <recentDocuments>` : line)),
      '  Close window <close>',
      'Edit',
      '  Undo [CmdOrCtrl+Z]',
      '  Redo [Shift+CmdOrCtrl+Z]',
      '  -',
      ...clipboardAndSearch,
      'View',
      ...view,
      'Window',
      '  Minimise <minimize>',
      '  Zoom <zoom>',
      '  -',
      '  Bring all to front <front>',
      'Help',
      '  All keys',
      '  Open backups folder',
    ])
  })

  it.each(platforms)('sends each command to the page once, on %s', (platform) => {
    const { template, done } = menu({ platform })
    for (const item of everyItem(template)) click(item)
    const commands: readonly string[] = hostCommands
    expect(done.filter((said) => commands.includes(said)).toSorted()).toEqual(
      hostCommands.toSorted(),
    )
  })

  it.each(platforms)('undoes and redoes by the page, never by role, on %s', (platform) => {
    const { template, done } = menu({ platform })
    click(find(template, 'Undo'))
    click(find(template, 'Redo'))
    expect(done).toEqual(['undo', 'redo'])
    expect([find(template, 'Undo').role, find(template, 'Redo').role]).toEqual([
      undefined,
      undefined,
    ])
  })

  it.each(platforms)(
    'never reloads, and has no developer tools when packaged, on %s',
    (platform) => {
      const roles = (packaged: boolean) =>
        everyItem(menu({ platform, packaged }).template).map(({ role }) => role)
      expect(roles(true)).not.toContain('toggleDevTools')
      expect(roles(false)).toContain('toggleDevTools')
      for (const role of ['reload', 'forceReload']) expect(roles(false)).not.toContain(role)
    },
  )

  it.each(platforms)('zooms in by the key without Shift too, on %s', (platform) => {
    expect(everyItem(menu({ platform }).template)).toContainEqual({
      label: 'Zoom in',
      role: 'zoomIn',
      accelerator: 'CmdOrCtrl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
    })
  })

  it.each(platforms)('opens the backups folder and tells about the program, on %s', (platform) => {
    const { template, done } = menu({ platform })
    click(find(template, 'Open backups folder'))
    click(find(template, 'About Claimbench'))
    expect(done).toEqual(['backups', 'about'])
  })
})

describe('the recent files of the menu', () => {
  function labels(template: readonly Item[]) {
    return itemsOf(find(template, 'Open recent')).map(({ label }) => label)
  }

  it('are opened by path', () => {
    const { template, done } = menu({ recent: ['/home/ada/a.html', '/home/ada/b.md'] })
    expect(labels(template)).toEqual(['a.html', 'b.md', undefined, 'Clear list'])
    click(find(template, 'b.md'))
    click(find(template, 'Clear list'))
    expect(done).toEqual(['open /home/ada/b.md', 'clear'])
  })

  it('are told apart by folder where they have one name', () => {
    const { template } = menu({ recent: ['/x/a.html', '/y/a.html', '/x/b.md'] })
    expect(labels(template).slice(0, 3)).toEqual(['a.html (/x)', 'a.html (/y)', 'b.md'])
  })

  it('have the names of Windows on Windows, with ampersands as they are', () => {
    const { template } = menu({ platform: 'win32', recent: ['C:\\texts\\Q & A.html'] })
    expect(labels(template)[0]).toBe('Q && A.html')
  })

  it('cannot be opened when there are none', () => {
    expect(find(menu().template, 'Open recent').enabled).toBe(false)
    expect(find(menu({ recent: ['/a'] }).template, 'Open recent').enabled).toBe(true)
  })

  it('are the system’s own on macOS', () => {
    const { template } = menu({ platform: 'darwin', recent: ['/home/ada/a.html'] })
    expect(itemsOf(find(template, 'Open recent'))).toEqual([
      { label: 'Clear menu', role: 'clearRecentDocuments' },
    ])
  })
})
