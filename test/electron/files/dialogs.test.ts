import type {
  BrowserWindow,
  Dialog,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articleEndings } from '../../../shared/ipc/file-kinds.ts'
import { createDialogs } from '../../../electron/files/dialogs.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const all = { name: 'All files', extensions: ['*'] }
const exchange = {
  name: 'Claimbench files',
  extensions: ['claimbench.json', 'claimbench', 'json', 'jsonld'],
}

interface Person {
  readonly opens?: readonly string[]
  /** What is chosen in each save dialog in turn; then the dialog is cancelled. */
  readonly saves?: readonly string[]
  readonly last?: string
}

/** Dialogs answered by a person who has made up their mind. */
function dialogsFor({ opens = [], saves = [], last }: Person) {
  const shown: (OpenDialogOptions | SaveDialogOptions)[] = []
  const folders: string[] = []
  const window = {} as unknown as BrowserWindow
  const answers = [...saves]
  const dialog = {
    showOpenDialog: (parent: BrowserWindow, options: OpenDialogOptions) => {
      expect(parent).toBe(window)
      shown.push(options)
      const answer: OpenDialogReturnValue = {
        canceled: opens.length === 0,
        filePaths: [...opens],
      }
      return Promise.resolve(answer)
    },
    showSaveDialog: (parent: BrowserWindow, options: SaveDialogOptions) => {
      expect(parent).toBe(window)
      shown.push(options)
      const filePath = answers.shift()
      const answer: SaveDialogReturnValue = {
        canceled: filePath === undefined,
        filePath: filePath ?? '',
      }
      return Promise.resolve(answer)
    },
  } as Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  const lastFolder = {
    get: () => folders.at(-1) ?? last,
    set: (next: string) => void folders.push(next),
  }
  return { shown, folders, dialogs: createDialogs({ dialog, window, lastFolder }) }
}

describe('pickFiles', () => {
  it('offers articles or all files, several at once, from the last folder', async () => {
    const { shown, dialogs } = dialogsFor({ last: join('home', 'texts') })
    await dialogs.pickFiles('article')
    expect(shown).toEqual([
      {
        defaultPath: join('home', 'texts'),
        filters: [
          {
            name: 'Articles',
            extensions: [...articleEndings],
          },
          all,
        ],
        properties: ['openFile', 'multiSelections'],
      },
    ])
  })

  it('offers exchange files by all their endings, and leaves the first folder to the system', async () => {
    const { shown, dialogs } = dialogsFor({})
    await dialogs.pickFiles('exchange')
    expect(shown).toEqual([
      { filters: [exchange, all], properties: ['openFile', 'multiSelections'] },
    ])
  })

  it('gives the chosen paths and remembers their folder', async () => {
    const opens = [join('home', 'a.txt'), join('home', 'b.md')]
    const { folders, dialogs } = dialogsFor({ opens })
    expect(await dialogs.pickFiles('article')).toEqual(opens)
    expect(folders).toEqual(['home'])
  })

  it('gives and remembers nothing when the person changes their mind', async () => {
    const { folders, dialogs } = dialogsFor({})
    expect(await dialogs.pickFiles('article')).toEqual([])
    expect(folders).toEqual([])
  })
})

describe('pickTarget', () => {
  it('proposes the name with its ending in the last folder, and asks before overwriting', async () => {
    const { shown, dialogs } = dialogsFor({ last: 'home' })
    expect(await dialogs.pickTarget({ name: 'On claims', filter: 'exchange' })).toBeNull()
    expect(shown).toEqual([
      {
        defaultPath: join('home', 'On claims.claimbench.json'),
        filters: [exchange, all],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      },
    ])
  })

  it.each([
    ['markdown', 'Changes.md', { name: 'Markdown', extensions: ['md', 'markdown'] }],
    ['html', 'Changes.html', { name: 'Web pages', extensions: ['html', 'htm'] }],
    ['csv', 'Changes.csv', { name: 'Tables', extensions: ['csv'] }],
    ['w3c', 'Changes.jsonld', { name: 'W3C Web Annotations', extensions: ['jsonld', 'json'] }],
    ['svg', 'Changes.svg', { name: 'SVG pictures', extensions: ['svg'] }],
    ['png', 'Changes.png', { name: 'PNG pictures', extensions: ['png'] }],
  ] as const)('proposes a %s file by its own ending', async (filter, name, kind) => {
    const { shown, dialogs } = dialogsFor({ last: 'home' })
    await dialogs.pickTarget({ name: 'Changes', filter })
    await dialogs.pickTarget({ name, filter })
    const proposed = {
      defaultPath: join('home', name),
      filters: [kind, all],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    }
    expect(shown).toEqual([proposed, proposed])
  })

  it('proposes a name in no folder of the page’s choosing', async () => {
    const { shown, dialogs } = dialogsFor({ last: 'home' })
    await dialogs.pickTarget({ name: '../../etc/claims.pdf', filter: 'pdf' })
    expect(shown).toEqual([
      {
        defaultPath: join('home', 'claims.pdf'),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      },
    ])
  })

  it.each([
    ['a', 'exchange', 'a.claimbench.json'],
    ['a.', 'exchange', 'a.claimbench.json'],
    ['a.claimbench.json', 'exchange', 'a.claimbench.json'],
    ['A.ClaimBench.JSON', 'exchange', 'A.ClaimBench.JSON'],
    ['a.json', 'exchange', 'a.json'],
    ['json', 'exchange', 'json.claimbench.json'],
    ['On claims, v1.2', 'exchange', 'On claims, v1.2.claimbench.json'],
    ['a', 'pdf', 'a.pdf'],
    ['a.PDF', 'pdf', 'a.PDF'],
    ['a.json', 'pdf', 'a.json.pdf'],
  ] as const)('writes what is typed as %s for %s to %s', async (typed, filter, written) => {
    const { folders, dialogs } = dialogsFor({ saves: [join(folder.path, typed)] })
    const target = await dialogs.pickTarget({ name: 'x', filter })
    expect(target).toBe(join(folder.path, written))
    expect(folders).toEqual([folder.path])
  })

  it('asks again when the name with its ending would overwrite a file', async () => {
    const typed = join(folder.path, 'a')
    const full = join(folder.path, 'a.claimbench.json')
    await writeFile(full, 'old')
    const { shown, dialogs } = dialogsFor({ saves: [typed, full] })
    expect(await dialogs.pickTarget({ name: 'x', filter: 'exchange' })).toBe(full)
    expect(shown.map(({ defaultPath }) => defaultPath)).toEqual(['x.claimbench.json', full])

    const other = dialogsFor({ saves: [typed] })
    expect(await other.dialogs.pickTarget({ name: 'x', filter: 'exchange' })).toBeNull()
  })
})
